package org.retainer.hours;

/**
 * An entry with everything that is known about it.
 *
 * @param worklog what Jira says; of a locked entry whose worklog is gone, what it said when last seen
 */
public record HourEntry(Placement placement, Worklog worklog, IssueFacts issue, Decision decision) {
    /** Answers the entry's place in the usual order. */
    public HourPage.Cursor cursor() {
        return cursor(HourOrder.OLDEST_FIRST);
    }

    public HourPage.Cursor cursor(HourOrder order) {
        return new HourPage.Cursor(order.by().valueOf(placement), placement.worklogId());
    }
}
