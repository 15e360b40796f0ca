/** The ledger inside Jira: its tables in Active Objects, the feed of Jira's worklogs, the listener for its events. */
package org.retainer.jira.hours;
