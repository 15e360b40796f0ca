/** Retainer inside Jira: adapters around the core, one package a feature. */
package org.retainer.jira;
