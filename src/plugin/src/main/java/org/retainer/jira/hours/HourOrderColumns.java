package org.retainer.jira.hours;

import org.retainer.hours.HourOrder;
import org.retainer.jira.store.Days;

/** The columns that lists of entries are sorted by. */
final class HourOrderColumns {
    private HourOrderColumns() {}

    static String of(HourOrder.By by) {
        return switch (by) {
            case DAY -> "DAY";
            case SECONDS -> "SECONDS";
            case BILLABLE_SECONDS -> "BILLABLE_SECONDS";
            case PERSON -> "AUTHOR_KEY";
            case ISSUE -> "ISSUE_ID";
        };
    }

    static String orderBy(HourOrder order) {
        String direction = order.descending() ? " DESC" : "";
        return of(order.by()) + direction + ", WORKLOG_ID" + direction;
    }

    /** Reads the value of a cursor as the column has it. */
    static Object value(HourOrder.By by, String text) {
        return switch (by) {
            case DAY -> Days.of(org.retainer.jira.json.Days.parse(text));
            case SECONDS, BILLABLE_SECONDS, ISSUE -> Long.parseLong(text);
            case PERSON -> text;
        };
    }
}
