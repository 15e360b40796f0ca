package org.retainer.budget;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retainer.time.Period;

/**
 * The periods of a budget: those of the calendar, cut at its start and end, or one from start to end. Their ids are {@code
 * 2026-10}, {@code 2026-Q4}, {@code 2026} and {@code TOTAL}.
 */
public final class BudgetPeriods {
    private static final String TOTAL = "TOTAL";
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");

    private BudgetPeriods() {}

    /** Finds the period that holds a day; empty outside the budget's days. */
    public static Optional<BudgetPeriod> on(Budget budget, LocalDate day) {
        return covers(budget, day) ? Optional.of(at(budget, day)) : Optional.empty();
    }

    /** Lists the periods from the first one through the one that holds a day, or the last one; none before the start. */
    public static List<BudgetPeriod> until(Budget budget, LocalDate day) {
        List<BudgetPeriod> periods = new ArrayList<>();
        Optional<BudgetPeriod> next = first(budget);
        while (next.isPresent() && !next.get().days().from().isAfter(day)) {
            periods.add(next.get());
            next = after(budget, next.get());
        }
        return periods;
    }

    /** Finds the period of an id, also one that is far in the future; empty when the budget has none like it. */
    public static Optional<BudgetPeriod> byId(Budget budget, String id) {
        return firstDay(budget, id)
                .map(day -> day.isBefore(budget.start()) ? budget.start() : day)
                .flatMap(day -> on(budget, day))
                .filter(period -> period.id().equals(id));
    }

    /** Finds the period that holds a day, or else the one nearest to it: the first or the last. */
    public static BudgetPeriod nearest(Budget budget, LocalDate day) {
        if (day.isBefore(budget.start())) {
            return at(budget, budget.start());
        }
        return at(budget, budget.end().filter(day::isAfter).orElse(day));
    }

    public static Optional<BudgetPeriod> first(Budget budget) {
        return on(budget, budget.start());
    }

    /** Finds the period that follows another one; empty after the last. */
    public static Optional<BudgetPeriod> after(Budget budget, BudgetPeriod period) {
        LocalDate end = period.days().to();
        return end.equals(LocalDate.MAX) ? Optional.empty() : on(budget, end.plusDays(1));
    }

    /** Finds the period before another one; empty before the first. */
    public static Optional<BudgetPeriod> before(Budget budget, BudgetPeriod period) {
        return on(budget, period.days().from().minusDays(1));
    }

    /** Finds the period in which a month counts: the first or the last one when the month lies outside all of them. */
    public static BudgetPeriod of(Budget budget, YearMonth month) {
        return nearest(budget, month.atDay(1));
    }

    /** Tells whether a day is the first one of a period. */
    public static boolean isFirstDay(Budget budget, LocalDate day) {
        return on(budget, day)
                .filter(period -> period.days().from().equals(day))
                .isPresent();
    }

    /** Tells whether the first period is shorter than those of the calendar, because the budget starts within one. */
    public static boolean startsWithin(Budget budget) {
        return budget.period() != PeriodKind.TOTAL
                && !calendarStart(budget.period(), budget.start()).equals(budget.start());
    }

    /** An id as an example of the accepted form. */
    public static String example(PeriodKind kind) {
        return idOf(kind, LocalDate.of(2026, MONTHS_OF_A_YEAR - 1, 1));
    }

    private static boolean covers(Budget budget, LocalDate day) {
        return !day.isBefore(budget.start())
                && budget.end().filter(day::isAfter).isEmpty();
    }

    private static BudgetPeriod at(Budget budget, LocalDate day) {
        PeriodKind kind = budget.period();
        if (kind == PeriodKind.TOTAL) {
            return new BudgetPeriod(
                    TOTAL, new Period(budget.start(), budget.end().orElse(LocalDate.MAX)));
        }
        LocalDate from = calendarStart(kind, day);
        LocalDate to = from.plusMonths(months(kind)).minusDays(1);
        LocalDate cutTo = budget.end().filter(to::isAfter).orElse(to);
        return new BudgetPeriod(
                idOf(kind, day), new Period(from.isBefore(budget.start()) ? budget.start() : from, cutTo));
    }

    private static LocalDate calendarStart(PeriodKind kind, LocalDate day) {
        int month = (day.getMonthValue() - 1) / months(kind) * months(kind) + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    private static int months(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> 1;
            case QUARTER -> MONTHS_OF_A_QUARTER;
            case YEAR -> MONTHS_OF_A_YEAR;
            case TOTAL -> throw new IllegalArgumentException("A total has no length");
        };
    }

    private static String idOf(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case MONTH -> YearMonth.from(day).toString();
            case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1);
            case YEAR -> String.valueOf(day.getYear());
            case TOTAL -> TOTAL;
        };
    }

    private static Optional<LocalDate> firstDay(Budget budget, String id) {
        try {
            return switch (budget.period()) {
                case MONTH -> found(MONTH, id).map(m -> LocalDate.of(number(m, 1), number(m, 2), 1));
                case QUARTER -> found(QUARTER, id)
                        .map(m -> LocalDate.of(number(m, 1), (number(m, 2) - 1) * MONTHS_OF_A_QUARTER + 1, 1));
                case YEAR -> found(YEAR, id).map(m -> LocalDate.of(number(m, 1), 1, 1));
                case TOTAL -> TOTAL.equals(id) ? Optional.of(budget.start()) : Optional.empty();
            };
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Matcher> found(Pattern pattern, String id) {
        Matcher matcher = pattern.matcher(id);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
