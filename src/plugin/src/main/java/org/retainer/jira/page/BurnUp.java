package org.retainer.jira.page;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.Spent;
import org.retainer.jira.budget.BudgetWords;
import org.retainer.jira.language.Dates;
import org.retainer.rate.HourlyAmount;
import org.retainer.time.Period;
import org.retainer.time.WorkingDays;

/**
 * What a period has spent day by day, beside what is allowed and what is to be expected: for a chart and for the table that
 * says the same. Long periods are told by weeks or months.
 *
 * @param elsewhere whether late entries make the last sum differ from what the period has spent
 */
public record BurnUp(List<Point> points, boolean elsewhere) {
    private static final int DAYS_TOLD_ONE_BY_ONE = 100;
    private static final int DAYS_TOLD_BY_WEEKS = 800;
    private static final int WEEK = 7;

    /**
     * Tells how a period goes.
     *
     * @param byDay what was spent on each day of the period
     * @param today the last day that is known
     */
    static BurnUp of(
            BudgetStatus status,
            SortedMap<LocalDate, Spent> byDay,
            LocalDate today,
            WorkingDays calendar,
            BudgetWords words,
            Dates dates) {
        Period whole = status.period().days();
        LocalDate last =
                whole.to().equals(LocalDate.MAX) || status.forecast().isEmpty() ? min(whole.to(), today) : whole.to();
        LocalDate known = min(last, today);
        Course course = new Course(status, known, calendar);
        List<Point> points = new ArrayList<>();
        long days = last.toEpochDay() - whole.from().toEpochDay() + 1;
        Spent sum = Spent.NOTHING;
        for (LocalDate day = whole.from(); !day.isAfter(last); day = day.plusDays(1)) {
            sum = sum.plus(byDay.getOrDefault(day, Spent.NOTHING));
            if (isTold(day, days) || day.equals(last) || day.equals(known)) {
                points.add(course.point(day, amount(status.budget(), sum), words, dates));
            }
        }
        return new BurnUp(points, amount(status.budget(), sum) != status.spent());
    }

    private static boolean isTold(LocalDate day, long days) {
        if (days <= DAYS_TOLD_ONE_BY_ONE) {
            return true;
        }
        return days <= DAYS_TOLD_BY_WEEKS
                ? day.getDayOfWeek().getValue() == WEEK
                : day.getDayOfMonth() == day.lengthOfMonth();
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static long amount(Budget budget, Spent spent) {
        return budget.unit() == BudgetUnit.HOURS
                ? spent.seconds()
                : new HourlyAmount(budget.currency(), spent.minorSeconds())
                        .rounded()
                        .getAmountMinorLong();
    }

    /** The straight way by working days from what is spent to what is to be expected. */
    private record Course(BudgetStatus status, LocalDate known, WorkingDays calendar) {
        Point point(LocalDate day, long sum, BudgetWords words, Dates dates) {
            Budget budget = status.budget();
            boolean past = !day.isAfter(known);
            boolean expected = !day.isBefore(known)
                    && status.forecast().isPresent()
                    && known.isBefore(status.period().days().to());
            long forecast = expected ? forecast(day, sum) : 0;
            return new Point(
                    dates.dayBrief(day),
                    past ? words.amount(budget, sum) : "",
                    words.amount(budget, status.allowance()),
                    expected && !past ? words.amount(budget, forecast) : "",
                    past ? String.valueOf(BudgetHistory.number(budget, sum)) : "",
                    BudgetHistory.number(budget, status.allowance()),
                    expected ? String.valueOf(BudgetHistory.number(budget, forecast)) : "",
                    calendar.isWorkingDay(day));
        }

        private long forecast(LocalDate day, long sum) {
            LocalDate end = status.period().days().to();
            int all = calendar.count(new Period(known.plusDays(1), end));
            if (all == 0 || day.equals(known)) {
                return sum;
            }
            int gone = calendar.count(new Period(known.plusDays(1), day));
            return BigInteger.valueOf(status.forecast().getAsLong() - sum)
                    .multiply(BigInteger.valueOf(gone))
                    .divide(BigInteger.valueOf(all))
                    .add(BigInteger.valueOf(sum))
                    .longValueExact();
        }
    }

    /**
     * One day.
     *
     * @param spent since the first day of the period; empty for days to come
     * @param forecast empty for days that are gone, or when there is no telling
     * @param spentNumber as charts draw it: hours, or units of the currency
     */
    public record Point(
            String day,
            String spent,
            String allowance,
            String forecast,
            String spentNumber,
            double allowanceNumber,
            String forecastNumber,
            boolean working) {}
}
