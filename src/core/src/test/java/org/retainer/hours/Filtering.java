package org.retainer.hours;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Filters and groups placements one by one. */
final class Filtering {
    private Filtering() {}

    static boolean matches(Placement placement, HourFilter filter) {
        return placement.accountId() == filter.accountId()
                && filter.period().contains(placement.day())
                && agrees(filter.billable(), placement.billable())
                && agrees(filter.state(), placement.state())
                && agrees(filter.authorKey(), placement.authorKey())
                && agrees(filter.late(), placement.late())
                && agrees(filter.manual(), placement.manual())
                && agrees(filter.source(), placement.source())
                && isAmong(filter.issueIds(), placement.issueId())
                && isAmong(filter.projectIds(), placement.projectId())
                && isAmong(filter.activities(), placement.activity());
    }

    private static <T> boolean isAmong(Optional<Set<T>> wanted, T present) {
        return wanted.map(ids -> ids.contains(present)).orElse(true);
    }

    /** Compares places in a list; texts as Java does, nobody last. */
    static Comparator<HourPage.Cursor> comparator(HourOrder order) {
        Comparator<HourPage.Cursor> byValue =
                switch (order.by()) {
                    case DAY, PERSON -> Comparator.comparing(HourPage.Cursor::value);
                    case SECONDS, BILLABLE_SECONDS, ISSUE -> Comparator.comparingLong(
                            cursor -> Long.parseLong(cursor.value()));
                };
        Comparator<HourPage.Cursor> rising = byValue.thenComparing(HourPage.Cursor::worklogId);
        Comparator<HourPage.Cursor> nobodyLast =
                Comparator.comparing(cursor -> cursor.value().isEmpty());
        return nobodyLast.thenComparing(order.descending() ? rising.reversed() : rising);
    }

    private static <T> boolean agrees(Optional<T> wanted, T present) {
        return wanted.map(present::equals).orElse(true);
    }

    static String groupId(Placement placement, Grouping grouping) {
        return switch (grouping) {
            case ISSUE -> String.valueOf(placement.issueId());
            case PERSON -> placement.authorKey();
            case DAY -> placement.day().toString();
            case MONTH -> placement.month().toString();
            case COMPONENT -> throw new IllegalArgumentException("Not a property of an entry: " + grouping);
            case PROJECT -> String.valueOf(placement.projectId());
            case ACTIVITY -> placement.activity();
        };
    }
}
