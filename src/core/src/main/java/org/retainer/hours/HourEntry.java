package org.retainer.hours;

/**
 * An entry with everything that is known about it.
 *
 * @param worklog what Jira says; of a locked entry whose worklog is gone, what it said when last seen
 */
public record HourEntry(Placement placement, Worklog worklog, IssueFacts issue, Decision decision) {
    public HourPage.Cursor cursor() {
        return new HourPage.Cursor(placement.day(), placement.worklogId());
    }
}
