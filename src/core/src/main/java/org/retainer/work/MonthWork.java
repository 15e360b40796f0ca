package org.retainer.work;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.budget.Spent;
import org.retainer.hours.IssueFacts;

/** Sums the entries of some days of a month of an account. */
final class MonthWork {
    private final YearMonth month;
    private final Collection<WorkEntry> entries;
    private final Map<Long, IssueFacts> issues;
    private final WorkBasis basis;

    /** @param issues what is known of the entries' issues, as far as the basis asks for it */
    MonthWork(YearMonth month, Collection<WorkEntry> entries, Map<Long, IssueFacts> issues, WorkBasis basis) {
        this.month = month;
        this.entries = entries;
        this.issues = issues;
        this.basis = basis;
    }

    WorkTotal total() {
        WorkTotal total = WorkTotal.NONE;
        for (WorkEntry entry : entries) {
            total = total.plus(basis.total(entry, issue(entry)));
        }
        return total;
    }

    /**
     * Sums what budgets count: of each that has days in the month at least what came in time.
     *
     * @param kept the months in which entries are kept that came late, by worklog
     */
    List<BudgetSum> sums(Collection<BudgetCounter> counters, Map<Long, YearMonth> kept) {
        List<BudgetSum> sums = new ArrayList<>();
        for (BudgetCounter counter : counters) {
            Map<Arrival, Spent> byArrival = new HashMap<>();
            byArrival.put(Arrival.IN_TIME, Spent.NOTHING);
            for (WorkEntry entry : entries) {
                if (counter.counts(entry, issue(entry))) {
                    byArrival.merge(arrival(entry, kept), counter.spent(entry, basis.rates()), Spent::plus);
                }
            }
            byArrival.forEach(
                    (arrival, spent) -> sums.add(new BudgetSum(counter.budget().id(), month, arrival, spent)));
        }
        return sums;
    }

    private Optional<IssueFacts> issue(WorkEntry entry) {
        return Optional.ofNullable(issues.get(entry.issueId()));
    }

    /** One that is kept stays even when its own month is opened again, and it is late no longer. */
    private static Arrival arrival(WorkEntry entry, Map<Long, YearMonth> kept) {
        return Optional.ofNullable(kept.get(entry.worklogId()))
                .map(Arrival::keptIn)
                .orElse(entry.late() ? Arrival.LATE : Arrival.IN_TIME);
    }
}
