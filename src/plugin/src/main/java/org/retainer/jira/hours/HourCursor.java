package org.retainer.jira.hours;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retainer.hours.HourOrder;
import org.retainer.hours.HourPage;
import org.retainer.hours.HourTotal;
import org.retainer.jira.json.Days;
import org.retainer.refusal.Refusal;

/**
 * The text that leads to the next page of a list: the place of the last entry, and the sums of the whole list, so that they
 * are made once and not for each page.
 */
record HourCursor(HourPage.Cursor place, Optional<HourTotal> total) {
    private static final Pattern FORM = Pattern.compile(
            "(?<value>.*)_(?<worklog>\\d{1,18})(?:~(?<entries>\\d{1,18})-(?<seconds>\\d{1,18})-(?<billable>\\d{1,18}))?",
            Pattern.DOTALL);

    static String write(HourPage.Cursor place, HourTotal total) {
        return place.value() + "_" + place.worklogId() + "~" + total.entries() + "-" + total.seconds() + "-"
                + total.billableSeconds();
    }

    /** @throws Refusal 400 on {@code after} when it is no cursor of this order */
    static HourCursor read(String text, HourOrder order) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !fits(parts.group("value"), order.by())) {
            throw Refusal.invalid("after", "cursor.form", text);
        }
        return new HourCursor(
                new HourPage.Cursor(parts.group("value"), Long.parseLong(parts.group("worklog"))),
                Optional.ofNullable(parts.group("entries"))
                        .map(entries -> new HourTotal(
                                Long.parseLong(parts.group("seconds")),
                                Long.parseLong(parts.group("billable")),
                                Long.parseLong(entries))));
    }

    private static boolean fits(String value, HourOrder.By by) {
        try {
            return switch (by) {
                case DAY -> Days.parse(value) != null;
                case SECONDS, BILLABLE_SECONDS, ISSUE -> Long.parseLong(value) >= 0;
                case PERSON -> true;
            };
        } catch (DateTimeException | NumberFormatException otherForm) {
            return false;
        }
    }
}
