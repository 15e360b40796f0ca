package org.retainer.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.retainer.refusal.Refusal;

/** A span of days, both ends included. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "period.order", from, to);
        }
    }

    /** Makes the period of a calendar month. */
    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Tells whether this is exactly one calendar month. */
    public boolean isCalendarMonth() {
        return equals(of(YearMonth.from(from)));
    }
}
