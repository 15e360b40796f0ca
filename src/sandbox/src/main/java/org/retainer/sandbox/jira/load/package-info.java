/** Reads files in Jira's JSON import format, each wholly or not at all. */
package org.retainer.sandbox.jira.load;
