/** The sandbox: a small Jira look-alike that loads the packaged plugin as Jira does. */
package org.retainer.sandbox;
