package org.retainer.jira.budget;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.retainer.budget.BudgetStatus;
import org.retainer.time.Period;
import org.retainer.time.WorkingDays;

/**
 * The drawing of a budget: parts of one bar in percent of its width, with one decimal. The whole width stands for the
 * largest of what is allowed, spent and expected, so that an overrun is drawn as long as it is.
 *
 * @param used what is spent within the allowance
 * @param over what is spent above it, to the right of {@code used}
 * @param heading what is to be expected beyond what is spent, to the right of both
 * @param allowed where the allowance ends
 * @param today where spending evenly over the working days would stand today; below 0 when there is nothing to compare
 */
public record BudgetBar(double used, double over, double heading, double allowed, double today) {
    private static final double NOWHERE = -1;
    private static final double WHOLE = 100;

    /**
     * Draws a status.
     *
     * @param pace the days of the period and those gone; none for a period that is over, has not begun or never ends
     */
    static BudgetBar of(BudgetStatus status, Pace pace, boolean withForecast) {
        if (status.allowance() <= 0) {
            return ofNothing(status);
        }
        long allowance = status.allowance();
        long spent = Math.max(0, status.spent());
        OptionalLong forecast = withForecast ? status.forecast() : OptionalLong.empty();
        long expected = Math.max(spent, forecast.orElse(0));
        double whole = Math.max(1, Math.max(allowance, expected));
        long within = Math.min(spent, allowance);
        return new BudgetBar(
                percent(within, whole),
                percent(spent - within, whole),
                percent(expected - spent, whole),
                percent(allowance, whole),
                pace.days() == 0 ? NOWHERE : percent((double) allowance * pace.gone() / pace.days(), whole));
    }

    /** Where nothing is allowed, there is no scale: the bar is all over, or empty as long as nothing is lacking. */
    private static BudgetBar ofNothing(BudgetStatus status) {
        return status.remaining() < 0 ? new BudgetBar(0, WHOLE, 0, 0, NOWHERE) : new BudgetBar(0, 0, 0, WHOLE, NOWHERE);
    }

    /** Where the expected part begins. */
    public double spent() {
        return rounded(used + over);
    }

    /** Whether the allowance ends before the bar does, so that its end has to be marked. */
    public boolean isExceeded() {
        return over > 0 || used + heading > allowed;
    }

    /** Whether there is no allowance that could be drawn, only an overrun. */
    public boolean isNothingAllowed() {
        return allowed == 0;
    }

    private static double percent(double part, double whole) {
        return rounded(100 * part / whole);
    }

    private static double rounded(double percent) {
        return Math.round(percent * 10) / 10.0;
    }

    /** Working days of a period, and those gone until today, today among them. */
    public record Pace(int gone, int days) {
        static final Pace NONE = new Pace(0, 0);

        static Pace of(Period period, LocalDate today, WorkingDays calendar) {
            if (!period.contains(today) || period.to().equals(LocalDate.MAX)) {
                return NONE;
            }
            return new Pace(calendar.count(new Period(period.from(), today)), calendar.count(period));
        }
    }
}
