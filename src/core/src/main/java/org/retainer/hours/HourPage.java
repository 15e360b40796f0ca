package org.retainer.hours;

import java.util.Objects;
import java.util.Optional;

/**
 * Which part of a list of entries, and in which order.
 *
 * @param after only entries behind this one: the way through long lists that does not become slower
 * @param startAt how many to leave out from there
 * @param maxResults how many at most
 */
public record HourPage(HourOrder order, Optional<Cursor> after, int startAt, int maxResults) {
    public HourPage {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(after, "after");
    }

    /** Asks in the usual order, by day. */
    public HourPage(Optional<Cursor> after, int startAt, int maxResults) {
        this(HourOrder.OLDEST_FIRST, after, startAt, maxResults);
    }

    public static HourPage first(int maxResults) {
        return new HourPage(Optional.empty(), 0, maxResults);
    }

    public HourPage after(Cursor cursor) {
        return new HourPage(order, Optional.of(cursor), 0, maxResults);
    }

    public HourPage sorted(HourOrder wanted) {
        return new HourPage(wanted, after, startAt, maxResults);
    }

    /** Asks for as many entries as this, but not more than some. */
    public HourPage atMost(int some) {
        return new HourPage(order, after, startAt, Math.min(some, maxResults));
    }

    /** Asks for what is left after a part of the answer, whose last entry is given. */
    public HourPage rest(int found, HourEntry last) {
        return new HourPage(order, Optional.of(last.cursor(order)), 0, maxResults - found);
    }

    /**
     * The place of an entry in an order.
     *
     * @param value what the entry is sorted by, see {@link HourOrder.By#valueOf}
     */
    public record Cursor(String value, long worklogId) {}
}
