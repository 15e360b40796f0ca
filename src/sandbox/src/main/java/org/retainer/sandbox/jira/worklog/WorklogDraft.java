package org.retainer.sandbox.jira.worklog;

/**
 * What a worklog is to be.
 *
 * @param started epoch milliseconds
 * @param groupLevel the group that alone may see it, or null
 * @param roleLevel the project role that alone may see it, or null
 */
public record WorklogDraft(long started, long seconds, String comment, String groupLevel, Long roleLevel) {
    /** Starts from a worklog as it is. */
    public static WorklogDraft of(WorklogRow row) {
        return new WorklogDraft(row.started(), row.seconds(), row.comment(), row.groupLevel(), row.roleLevel());
    }
}
