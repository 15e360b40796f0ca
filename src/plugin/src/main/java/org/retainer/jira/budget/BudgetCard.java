package org.retainer.jira.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetState;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;
import org.retainer.time.HoursAndMinutes;
import org.retainer.time.WorkingDays;

/**
 * How one budget stands, in the words and with the bar that people see.
 *
 * @param title what the bar measures
 * @param used 31:40 of 40:00; for money that the reader may not see, a percentage
 * @param left 8:20 left, or 5:14 over
 * @param heading where the present pace leads; empty when there is no telling
 * @param pace how many working days are gone; empty where that says nothing
 * @param course one sentence about where this goes
 * @param parts what the allowance is made of; empty when it is just the base amount
 * @param unrated hours that are missing from a sum of money; empty when none are
 * @param sentence all of it for those who listen
 */
public record BudgetCard(
        long id,
        String name,
        String title,
        String period,
        BudgetState state,
        String used,
        String left,
        String heading,
        String pace,
        String course,
        List<Part> parts,
        String unrated,
        BudgetBar bar,
        String sentence) {

    /** Makes the card of a status for those who may see everything in it. */
    public static BudgetCard of(BudgetStatus status, BudgetWords words, WorkingDays calendar, LocalDate today) {
        BudgetBar.Pace pace = BudgetBar.Pace.of(status.period().days(), today, calendar);
        boolean present = pace.days() > 0;
        Budget budget = status.budget();
        String used = words.used(status);
        BudgetBar bar = BudgetBar.of(status, pace, present);
        String heading = present && status.forecast().isPresent()
                ? words.texts()
                        .say(
                                "budget.heading",
                                words.amount(budget, status.forecast().getAsLong()))
                : "";
        return new BudgetCard(
                budget.id(),
                budget.name(),
                words.title(status),
                words.period(budget.period(), status.period()),
                status.state(),
                used,
                words.left(status),
                heading,
                pace(words, pace, bar),
                present || status.period().days().contains(today) ? words.course(status) : "",
                parts(status, words),
                status.unratedSeconds() > 0
                        ? words.texts().say("budget.unrated", HoursAndMinutes.readable(status.unratedSeconds()))
                        : "",
                bar,
                sentence(words.title(status), used, words.left(status), heading));
    }

    /** Makes the card of a status for staff: money only as a percentage and a state. */
    public static BudgetCard withoutMoney(
            BudgetStatus status, BudgetWords words, WorkingDays calendar, LocalDate today) {
        if (status.budget().unit() == BudgetUnit.HOURS) {
            return of(status, words, calendar, today);
        }
        BudgetBar.Pace pace = BudgetBar.Pace.of(status.period().days(), today, calendar);
        String used = words.percent(status);
        String state = words.texts().named("budget.state", status.state());
        BudgetBar bar = BudgetBar.of(status, pace, false);
        return new BudgetCard(
                status.budget().id(),
                status.budget().name(),
                words.title(status),
                words.period(status.budget().period(), status.period()),
                status.state(),
                used,
                state,
                "",
                pace(words, pace, bar),
                "",
                List.of(),
                "",
                bar,
                sentence(words.title(status), used, state, ""));
    }

    public boolean attention() {
        return state != BudgetState.OK;
    }

    /** Tells whether the pace leads above what is allowed, though it is not reached yet. */
    public boolean isHeadingOver() {
        return state == BudgetState.AT_RISK && bar.isExceeded();
    }

    private static String pace(BudgetWords words, BudgetBar.Pace pace, BudgetBar bar) {
        return bar.today() < 0 ? "" : words.texts().say("budget.pace", pace.gone(), pace.days());
    }

    private static List<Part> parts(BudgetStatus status, BudgetWords words) {
        Budget budget = status.budget();
        List<Part> parts = new ArrayList<>();
        if (status.carriedIn() != 0) {
            parts.add(new Part("budget.carried", words.change(budget, status.carriedIn())));
        }
        if (status.transferred() != 0) {
            parts.add(new Part("budget.transferred", words.change(budget, status.transferred())));
        }
        long other = status.allowance() - status.base() - status.carriedIn() - status.transferred();
        if (other != 0) {
            parts.add(new Part("budget.invoiced", words.change(budget, other)));
        }
        if (!parts.isEmpty()) {
            parts.add(0, new Part("budget.base", words.amount(budget, status.base())));
        }
        if (status.expired() != 0) {
            parts.add(new Part("budget.expired", words.amount(budget, status.expired())));
        }
        return List.copyOf(parts);
    }

    private static String sentence(String title, String used, String left, String heading) {
        return title + ": " + used + ", " + left + (heading.isEmpty() ? "." : ", " + heading + ".");
    }

    /** One part of an allowance: the key of its name, and its amount. */
    public record Part(String label, String amount) {}
}
