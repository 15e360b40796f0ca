package org.retainer.hours;

import java.util.Objects;

/**
 * Holds an entry fast. While it lasts, the entry shows the frozen copy; what Jira, links or settings would make of it now is
 * the difference that waits as an adjustment.
 *
 * @param state why: INVOICED or CLOSED
 * @param document the id of the invoice, 0 for a closed month
 * @param frozen the entry as it was locked
 */
public record HourLock(long worklogId, EntryState state, long document, Placement frozen) {
    public HourLock {
        Objects.requireNonNull(frozen, "frozen");
        if (state == EntryState.OPEN) {
            throw new IllegalArgumentException("A lock is INVOICED or CLOSED");
        }
    }
}
