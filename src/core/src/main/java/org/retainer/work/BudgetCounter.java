package org.retainer.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetScope;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.Counting;
import org.retainer.budget.Spent;
import org.retainer.hours.IssueComponent;
import org.retainer.hours.IssueFacts;
import org.retainer.rate.RateCard;
import org.retainer.rate.RateStamps;
import org.retainer.stamp.Stamp;

/** Tells what a budget counts. */
public final class BudgetCounter {
    private final Budget budget;
    private final Set<String> components;
    private final Set<String> activities;
    private final long definition;

    public BudgetCounter(Budget budget) {
        this.budget = budget;
        components = folded(budget.scope().components());
        activities = folded(budget.scope().activities());
        definition = Stamp.of(
                Stamp.of(budget.unit() + "|" + budget.counts() + "|" + budget.currency()),
                stamp(components),
                stamp(activities),
                stamp(budget.scope().issueIds().stream().map(String::valueOf).collect(Collectors.toSet())));
    }

    public Budget budget() {
        return budget;
    }

    /** Tells whether the issue of an entry decides about it. */
    boolean asksIssues() {
        return !components.isEmpty() || !budget.scope().issueIds().isEmpty();
    }

    boolean asksRates() {
        return budget.unit() == BudgetUnit.MONEY;
    }

    /** Tells whether any day of a month is one of the budget's. */
    public boolean covers(YearMonth month) {
        return !month.atEndOfMonth().isBefore(budget.start())
                && budget.end().filter(month.atDay(1)::isAfter).isEmpty();
    }

    /** @param issue empty when the ledger no longer knows it */
    public boolean counts(WorkEntry entry, Optional<IssueFacts> issue) {
        return isOnItsDays(entry.day()) && isInScope(entry, issue);
    }

    /** Sums an entry that counts. */
    Spent spent(WorkEntry entry, RateCard rates) {
        long seconds = budget.counts() == Counting.ALL ? entry.seconds() : entry.billableSeconds();
        if (budget.unit() == BudgetUnit.HOURS) {
            return Spent.ofSeconds(seconds);
        }
        CurrencyUnit currency = budget.currency();
        PricedSeconds priced = PricedSeconds.of(
                seconds, rates.bill(budget.accountId(), currency, entry.author(), entry.activity(), entry.day()));
        return new Spent(priced.seconds(), priced.minorSeconds(), priced.unratedSeconds());
    }

    /** Answers what a sum of a month was made with, apart from entries and what is known of their issues. */
    long stamp(YearMonth month, RateStamps rates) {
        return Stamp.of(daysStamp(month), asksRates() ? rates.bill(budget.accountId(), month.atEndOfMonth()) : 0);
    }

    /** Answers the same for which entries count at all, and on which days a fee pays for them. */
    long feeStamp(YearMonth month) {
        long made = daysStamp(month);
        boolean paid = budget.isPaidByFee(month.atDay(1));
        made = Stamp.of(made, paid ? 1 : 0);
        for (var step : budget.price().steps()) {
            if (step.from().isAfter(month.atDay(1)) && !step.from().isAfter(month.atEndOfMonth())) {
                made = Stamp.of(
                        made, step.from().getDayOfMonth(), step.value().fee().isPresent() ? 1 : 0);
            }
        }
        return made;
    }

    /** A start or end in another month is of no concern to this one. */
    private long daysStamp(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        int from = budget.start().isAfter(first) ? budget.start().getDayOfMonth() : 1;
        int to = budget.end().filter(end -> end.isBefore(last)).orElse(last).getDayOfMonth();
        return Stamp.of(definition, from, to);
    }

    private boolean isOnItsDays(LocalDate day) {
        return !day.isBefore(budget.start())
                && budget.end().filter(day::isAfter).isEmpty();
    }

    private boolean isInScope(WorkEntry entry, Optional<IssueFacts> issue) {
        BudgetScope scope = budget.scope();
        return scope.isAll()
                || activities.contains(folded(entry.activity()))
                || scope.issueIds().contains(entry.issueId())
                || issue.flatMap(IssueFacts::parentId)
                        .filter(scope.issueIds()::contains)
                        .isPresent()
                || issue.stream()
                        .flatMap(facts -> facts.components().stream())
                        .map(IssueComponent::name)
                        .anyMatch(name -> components.contains(folded(name)));
    }

    private static Set<String> folded(Collection<String> names) {
        return names.stream().map(BudgetCounter::folded).collect(Collectors.toSet());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static long stamp(Collection<String> names) {
        return Stamp.of(names.stream().sorted().collect(Collectors.joining("\n")));
    }
}
