package org.retainer.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retainer.refusal.Refusal;
import org.retainer.time.History;
import org.retainer.time.History.Step;

/** The base amounts of a budget and the days from which they hold. */
public final class BudgetTerms {
    private BudgetTerms() {}

    /** Lists what the base amount is from the start on, and each day from which it is another one. */
    public static List<Step<Long>> of(Budget budget) {
        List<Step<Long>> terms = new ArrayList<>();
        terms.add(new Step<>(budget.start(), budget.base().on(budget.start())));
        budget.base().steps().stream()
                .filter(step -> step.from().isAfter(budget.start()))
                .filter(step -> budget.end().filter(step.from()::isAfter).isEmpty())
                .forEach(terms::add);
        return terms;
    }

    /** @throws Refusal 400 with the nearest days when no period of the budget starts on a day */
    static void refuseOtherDays(Budget budget, LocalDate from) {
        BudgetPeriod nearest = BudgetPeriods.nearest(budget, from);
        LocalDate first = nearest.days().from();
        if (first.equals(from)) {
            return;
        }
        Optional<LocalDate> next = BudgetPeriods.after(budget, nearest)
                .map(period -> period.days().from())
                .filter(day -> !day.isAfter(BudgetRules.LATEST));
        if (first.isBefore(from) && next.isPresent()) {
            throw Refusal.invalid("from", "budget.term.between", from, first, next.get());
        }
        throw Refusal.invalid("from", "budget.term.day", from, first);
    }

    /** Sets the amount from the first day of a period on until the next term; of a cut first period only that one's. */
    static History<Long> with(Budget budget, LocalDate from, long amount) {
        History<Long> changed = change(budget.base(), budget, from, amount);
        Optional<LocalDate> second = BudgetPeriods.first(budget)
                .flatMap(period -> BudgetPeriods.after(budget, period))
                .map(period -> period.days().from());
        return from.equals(budget.start()) && second.isPresent() && BudgetPeriods.startsWithin(budget)
                ? changed.untilNext(second.get(), budget.base().on(second.get()))
                : changed;
    }

    /** Lets another value hold from the first day of a period until the next step. */
    static <T> History<T> change(History<T> history, Budget budget, LocalDate from, T value) {
        if (from.isAfter(budget.start())) {
            return history.untilNext(from, value);
        }
        History<T> changed = History.always(value);
        for (Step<T> step : history.steps()) {
            if (step.from().isAfter(budget.start())) {
                changed = changed.from(step.from(), step.value());
            }
        }
        return changed;
    }
}
