/** Logged work: reading it as Jira's managers do, changing it with Jira's events, and Jira's way to write durations. */
package org.retainer.sandbox.jira.worklog;
