package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPeriod;
import org.retainer.budget.BudgetPeriods;
import org.retainer.budget.BudgetPrice;
import org.retainer.budget.PeriodKind;
import org.retainer.hours.HourLedger;
import org.retainer.hours.IssueFacts;
import org.retainer.jira.budget.BudgetWords;
import org.retainer.jira.language.Dates;
import org.retainer.time.History;

/**
 * What a budget is, in words.
 *
 * @param days from when to when
 * @param scope the work that counts in it; empty for all
 * @param fee what the client pays for a period; empty without a fee
 * @param overageRate what an hour above the allowance costs; empty when nothing is agreed
 * @param terms the base amounts, the latest first
 */
public record BudgetFacts(
        long id,
        String name,
        long version,
        String unit,
        String kind,
        String days,
        String counts,
        List<Scoped> scope,
        String rollover,
        String fee,
        String overageRate,
        String thresholds,
        List<Term> terms) {

    static BudgetFacts of(Budget budget, LocalDate today, HourLedger ledger, BudgetWords words, Dates dates) {
        BudgetPrice price = budget.price().on(today);
        return new BudgetFacts(
                budget.id(),
                budget.name(),
                budget.version(),
                budget.unit().name(),
                budget.period().name(),
                dates.texts()
                        .say(
                                budget.end().isPresent() ? "budget.days.between" : "budget.days.since",
                                dates.day(budget.start()),
                                budget.end().map(dates::day).orElse("")),
                budget.counts().name(),
                scope(budget, ledger),
                words.rollover(budget, budget.rollover().on(today)),
                price.fee().map(words::money).orElse(""),
                price.overageRate().map(words::money).orElse(""),
                budget.thresholds().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                terms(budget, today, words));
    }

    private static List<Scoped> scope(Budget budget, HourLedger ledger) {
        List<Scoped> parts = new ArrayList<>();
        budget.scope().components().stream()
                .sorted()
                .forEach(name -> parts.add(new Scoped("budget.scope.component", name)));
        budget.scope().activities().stream()
                .sorted()
                .forEach(name -> parts.add(new Scoped("budget.scope.activity", name)));
        keys(budget, ledger).forEach(key -> parts.add(new Scoped("budget.scope.issue", key)));
        return parts;
    }

    /** Finds the keys of the issues that a budget is for; one that the ledger does not know shows its id. */
    static List<String> keys(Budget budget, HourLedger ledger) {
        List<IssueFacts> known = ledger.issues(budget.scope().issueIds());
        return budget.scope().issueIds().stream()
                .map(id -> known.stream()
                        .filter(issue -> issue.id() == id)
                        .map(IssueFacts::key)
                        .findFirst()
                        .orElse("#" + id))
                .sorted()
                .toList();
    }

    private static List<Term> terms(Budget budget, LocalDate today, BudgetWords words) {
        List<Term> terms = new ArrayList<>();
        List<History.Step<Long>> steps = budget.base().steps();
        LocalDate present = steps.stream()
                .map(History.Step::from)
                .filter(from -> !from.isAfter(today))
                .reduce(LocalDate.MIN, (one, other) -> other);
        for (History.Step<Long> step : steps) {
            LocalDate from = step.from().isBefore(budget.start()) ? budget.start() : step.from();
            Optional<BudgetPeriod> period = BudgetPeriods.on(budget, from);
            terms.add(
                    0,
                    new Term(
                            period.map(found -> words.period(budget.period(), found))
                                    .orElse(from.toString()),
                            words.amount(budget, step.value()),
                            step.from().equals(present)));
        }
        return terms;
    }

    /** Tells whether the budget has periods that follow one another. */
    public boolean hasPeriods() {
        return !kind.equals(PeriodKind.TOTAL.name());
    }

    /** A base amount from a period on. */
    public record Term(String period, String amount, boolean present) {}

    /** One thing that a budget is for: the key of what it is, and its name. */
    public record Scoped(String label, String name) {}
}
