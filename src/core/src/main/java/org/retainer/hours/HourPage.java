package org.retainer.hours;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which part of a list of entries, in the order of day and worklog.
 *
 * @param after only entries behind this one: the way through long lists that does not become slower
 * @param startAt how many to leave out from there
 * @param maxResults how many at most
 */
public record HourPage(Optional<Cursor> after, int startAt, int maxResults) {
    public static HourPage first(int maxResults) {
        return new HourPage(Optional.empty(), 0, maxResults);
    }

    public HourPage after(Cursor cursor) {
        return new HourPage(Optional.of(cursor), 0, maxResults);
    }

    /** The place of an entry in the order. */
    public record Cursor(LocalDate day, long worklogId) {}
}
