package org.retainer.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.retainer.budget.Budget;
import org.retainer.hours.IssueFacts;
import org.retainer.rate.RateCard;
import org.retainer.rate.RateTable;
import org.retainer.stamp.Stamp;

/**
 * All that decides about the sums of an account besides its entries and what is known of their issues. Stored sums carry the
 * stamp of what they were made with; when the present one is another, they are out of date, whoever changed what on which node.
 */
public final class WorkBasis {
    private final long accountId;
    private final Optional<CurrencyUnit> currency;
    private final List<BudgetCounter> counters;
    private final RateTable rates;

    /**
     * Makes the basis of an account.
     *
     * @param currency empty for entries that are unassigned: they are worth nothing to anybody yet
     * @param budgets all of the account
     */
    public WorkBasis(long accountId, Optional<CurrencyUnit> currency, Collection<Budget> budgets, RateTable rates) {
        this.accountId = accountId;
        this.currency = currency;
        this.counters = budgets.stream()
                .sorted(Comparator.comparingLong(Budget::id))
                .map(BudgetCounter::new)
                .toList();
        this.rates = rates;
    }

    /** Lists those of the account's budgets that have days in a month. */
    List<BudgetCounter> counters(YearMonth month) {
        return counters.stream().filter(counter -> counter.covers(month)).toList();
    }

    RateCard rates() {
        return rates;
    }

    /** Answers the stamp of a month's {@link WorkTotal}. */
    long stamp(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        long made = Stamp.of(
                Stamp.of(currency.map(CurrencyUnit::getCode).orElse("")),
                rates.stamps().bill(accountId, end),
                rates.stamps().cost(end));
        for (BudgetCounter counter : counters(month)) {
            if (counter.budget().isEverPaidByFee()) {
                made = Stamp.of(made, counter.feeStamp(month));
            }
        }
        return made;
    }

    /** Answers the stamp of what a budget counts of a month. */
    long stamp(BudgetCounter counter, YearMonth month) {
        return counter.stamp(month, rates.stamps());
    }

    boolean asksIssues() {
        return counters.stream().anyMatch(BudgetCounter::asksIssues);
    }

    /** Sums one entry of the account. */
    WorkTotal total(WorkEntry entry, Optional<IssueFacts> issue) {
        if (currency.isEmpty()) {
            return new WorkTotal(
                    PricedSeconds.of(entry.billableSeconds(), Optional.empty()),
                    PricedSeconds.NONE,
                    PricedSeconds.of(entry.seconds(), Optional.empty()));
        }
        PricedSeconds billable = PricedSeconds.of(
                entry.billableSeconds(),
                rates.bill(accountId, currency.get(), entry.author(), entry.activity(), entry.day()));
        PricedSeconds cost = PricedSeconds.of(entry.seconds(), rates.cost(currency.get(), entry.author(), entry.day()));
        return new WorkTotal(billable, isPaidByFee(entry, issue) ? PricedSeconds.NONE : billable, cost);
    }

    private boolean isPaidByFee(WorkEntry entry, Optional<IssueFacts> issue) {
        return counters.stream()
                .anyMatch(counter -> counter.budget().isPaidByFee(entry.day()) && counter.counts(entry, issue));
    }
}
