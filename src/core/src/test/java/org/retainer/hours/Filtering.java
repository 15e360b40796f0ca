package org.retainer.hours;

import java.util.Optional;

/** Filters and groups placements one by one. */
final class Filtering {
    private Filtering() {}

    static boolean matches(Placement placement, HourFilter filter) {
        return placement.accountId() == filter.accountId()
                && filter.period().contains(placement.day())
                && agrees(filter.billable(), placement.billable())
                && agrees(filter.state(), placement.state())
                && agrees(filter.authorKey(), placement.authorKey())
                && agrees(filter.issueId(), placement.issueId())
                && agrees(filter.projectId(), placement.projectId());
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
            case PROJECT -> String.valueOf(placement.projectId());
        };
    }
}
