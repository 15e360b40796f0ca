package org.retainer.jira.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Days and months as numbers that sort: 20261031 and 202610. Zero stands for no day, or since ever. */
public final class Days {
    private Days() {}

    public static int of(LocalDate day) {
        return day.equals(LocalDate.MIN) ? 0 : (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
    }

    public static int of(Optional<LocalDate> day) {
        return day.map(Days::of).orElse(0);
    }

    public static int of(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    public static LocalDate day(int stored) {
        return LocalDate.of(stored / 10_000, stored / 100 % 100, stored % 100);
    }

    /** Reads a day of which zero means that there is none. */
    public static Optional<LocalDate> dayIfAny(int stored) {
        return stored == 0 ? Optional.empty() : Optional.of(day(stored));
    }

    /** Reads a day of which zero means since ever. */
    public static LocalDate dayOrEver(int stored) {
        return stored == 0 ? LocalDate.MIN : day(stored);
    }

    public static YearMonth month(int stored) {
        return YearMonth.of(stored / 100, stored % 100);
    }
}
