package org.retainer.sandbox.jira.worklog;

/**
 * What the database holds about a worklog.
 *
 * @param started, created, updated epoch milliseconds
 * @param groupLevel the group that alone may see it, or null
 * @param roleLevel the project role that alone may see it, or null
 */
public record WorklogRow(
        long id,
        long issueId,
        String authorKey,
        String updateAuthorKey,
        long started,
        long seconds,
        String comment,
        String groupLevel,
        Long roleLevel,
        long created,
        long updated) {}
