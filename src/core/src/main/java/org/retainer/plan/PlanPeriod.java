package org.retainer.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retainer.refusal.Refusal;
import org.retainer.time.Period;

/**
 * The time of a plan: a calendar month, or a week as ISO 8601 counts them, from Monday to Sunday. The first week of a year
 * is the one with its first Thursday, so that some years have 53 and a week may lie in two months or years.
 *
 * @param id {@code 2026-10} or {@code 2026-W41}
 */
public record PlanPeriod(String id, Period days) {
    private static final Pattern MONTH = Pattern.compile("[12]\\d{3}-(?:0[1-9]|1[0-2])");
    private static final Pattern WEEK = Pattern.compile("([12]\\d{3})-W(\\d{2})");
    private static final int DAYS_OF_WEEK = 7;

    public PlanPeriod {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(days, "days");
    }

    /**
     * Reads an id.
     *
     * @throws Refusal 400 on {@code period} naming both forms, also for a week 53 that the year does not have
     */
    public static PlanPeriod of(String id) {
        if (MONTH.matcher(id).matches()) {
            return of(YearMonth.parse(id));
        }
        Matcher week = WEEK.matcher(id);
        if (week.matches()) {
            int year = Integer.parseInt(week.group(1));
            int number = Integer.parseInt(week.group(2));
            LocalDate monday = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(number - 1L);
            PlanPeriod found = weekOf(monday);
            if (found.id.equals(id)) {
                return found;
            }
        }
        throw Refusal.invalid("period", "plan.period.form", id);
    }

    public static PlanPeriod of(YearMonth month) {
        return new PlanPeriod(month.toString(), Period.of(month));
    }

    /** Finds the week of a day: 2027-01-01 is in 2026-W53. */
    public static PlanPeriod weekOf(LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        String id = String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new PlanPeriod(id, new Period(monday, monday.plusDays(DAYS_OF_WEEK - 1)));
    }

    public boolean isWeek() {
        return id.indexOf('W') > 0;
    }

    public PlanPeriod next() {
        return at(days.to().plusDays(1));
    }

    public PlanPeriod previous() {
        return at(days.from().minusDays(1));
    }

    private PlanPeriod at(LocalDate day) {
        return isWeek() ? weekOf(day) : of(YearMonth.from(day));
    }
}
