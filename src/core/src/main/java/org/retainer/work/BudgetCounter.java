package org.retainer.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.ComparedScope;
import org.retainer.budget.Counting;
import org.retainer.budget.Spent;
import org.retainer.hours.IssueFacts;
import org.retainer.rate.RateCard;
import org.retainer.rate.RateStamps;
import org.retainer.stamp.Stamp;

/** Tells what a budget counts. */
public final class BudgetCounter {
    private final Budget budget;
    private final ComparedScope scope;
    private final long definition;

    public BudgetCounter(Budget budget) {
        this.budget = budget;
        scope = budget.scope().compared();
        definition = Stamp.of(
                Stamp.of(budget.unit() + "|" + budget.counts() + "|" + budget.currency()),
                stamp(scope.components()),
                stamp(scope.activities()),
                stamp(scope.issueIds().stream().map(String::valueOf).collect(Collectors.toSet())));
    }

    public Budget budget() {
        return budget;
    }

    /** Tells whether the issue of an entry decides about it. */
    boolean asksIssues() {
        return scope.asksIssues();
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
        return isOnItsDays(entry.day()) && scope.holds(entry.issueId(), issue, entry.activity());
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

    private static long stamp(Collection<String> names) {
        return Stamp.of(names.stream().sorted().collect(Collectors.joining("\n")));
    }
}
