package org.retainer.sandbox.jira.load;

/**
 * A worklog in an import file.
 *
 * @param started, created, updated epoch milliseconds; the last two may be null
 */
record FileWorklog(String author, String comment, long started, long seconds, Long created, Long updated) {}
