package org.retainer.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetChanges;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.HourLedger;
import org.retainer.hours.MonthSums;
import org.retainer.rate.Rate;
import org.retainer.rate.RateChanges;
import org.retainer.time.Period;
import org.retainer.transaction.Transactions;
import org.retainer.transaction.WriteConflict;

/** Makes stored sums, and makes those again that a change of budgets, rates or issues has left out of date. */
public final class WorkTotals implements MonthSums, RateChanges, BudgetChanges {
    private static final Period EVER = new Period(LocalDate.MIN, LocalDate.MAX);
    private static final int NOTES_AT_ONCE = 500;
    private static final int MOST_ROUNDS = 10;
    private static final int ACCOUNTS_AT_ONCE = 50;
    private static final int MISSING_AT_ONCE = 2000;

    private final WorkStore store;
    private final LateEntries late;
    private final WorkBases bases;
    private final Accounts accounts;
    private final LiveMonths live;
    private final Transactions transactions;

    public WorkTotals(
            WorkStore store,
            LateEntries late,
            WorkBases bases,
            Accounts accounts,
            HourLedger ledger,
            Transactions transactions) {
        this.store = store;
        this.late = late;
        this.bases = bases;
        this.accounts = accounts;
        this.live = new LiveMonths(store, ledger);
        this.transactions = transactions;
    }

    @Override
    public void make(AccountMonth month) {
        Map<Long, WorkBasis> basis = bases.ofIds(List.of(month.accountId()));
        KeptMonths kept = KeptMonths.read(late, List.of(month.accountId()));
        live.forEach(List.of(month), EVER, basis, (same, work) -> {
            WorkBasis own = basis.get(month.accountId());
            List<BudgetCounter> counters = own.counters(month.month());
            store.replace(
                    month,
                    new StoredWork(own.stamp(month.month()), work.total()),
                    work.sums(counters, kept.of(month)).stream()
                            .map(sum -> new StoredSum(stamp(own, counters, sum), sum))
                            .toList());
        });
    }

    @Override
    public void changed(Rate rate) {
        store.note(WorkStore.Change.ofAccount(rate.accountId()));
    }

    @Override
    public void changed(Budget budget) {
        store.note(WorkStore.Change.ofAccount(budget.accountId()));
    }

    /** Marks months whose sums are out of date since a change that was noted, or that have none yet. */
    @Override
    public void markStale() {
        if (!store.isComplete()) {
            transactions.run(() -> store.markMissing(MISSING_AT_ONCE));
        }
        List<WorkStore.Change> noted = store.noted(NOTES_AT_ONCE);
        for (int round = 0; round < MOST_ROUNDS && !noted.isEmpty(); round++) {
            follow(noted);
            noted = store.noted(NOTES_AT_ONCE);
        }
    }

    private void follow(List<WorkStore.Change> noted) {
        Set<Long> changed = new HashSet<>();
        noted.stream().filter(change -> change.issueId() == 0).forEach(change -> changed.add(change.accountId()));
        markStale(changed.contains(0L) ? all() : changed);
        for (WorkStore.Change change : noted) {
            try {
                transactions.once(() -> {
                    if (change.issueId() != 0) {
                        store.markIssue(change.issueId());
                    }
                    store.forget(change);
                    return change;
                });
            } catch (WriteConflict elsewhere) {
                // another node has followed it at the same moment; if not, the note is still there for the next time
            }
        }
    }

    private Set<Long> all() {
        return accounts.all().stream().map(Account::id).collect(Collectors.toSet());
    }

    private void markStale(Collection<Long> accountIds) {
        List<Long> ids = List.copyOf(accountIds);
        for (int start = 0; start < ids.size(); start += ACCOUNTS_AT_ONCE) {
            List<AccountMonth> stale = stale(ids.subList(start, Math.min(ids.size(), start + ACCOUNTS_AT_ONCE)));
            transactions.run(() -> store.mark(stale));
        }
    }

    private List<AccountMonth> stale(List<Long> accountIds) {
        Map<Long, WorkBasis> theirs = bases.ofIds(accountIds);
        Map<Long, SortedMap<YearMonth, StoredWork>> totals = store.totals(accountIds, EVER);
        Map<Long, Map<YearMonth, List<StoredSum>>> sums = new TreeMap<>();
        store.sums(accountIds, EVER)
                .forEach(sum -> sums.computeIfAbsent(sum.sum().budgetId(), any -> new TreeMap<>())
                        .computeIfAbsent(sum.sum().month(), any -> new ArrayList<>())
                        .add(sum));
        List<AccountMonth> stale = new ArrayList<>();
        totals.forEach((id, months) -> months.forEach((month, made) -> {
            WorkBasis basis = theirs.get(id);
            boolean right = made.stamp() == basis.stamp(month)
                    && basis.counters(month).stream()
                            .allMatch(counter -> StoredSpending.isMadeWith(
                                    basis.stamp(counter, month),
                                    sums.getOrDefault(counter.budget().id(), Map.of())
                                            .getOrDefault(month, List.of())));
            if (!right) {
                stale.add(new AccountMonth(id, month));
            }
        }));
        return stale;
    }

    private static long stamp(WorkBasis basis, List<BudgetCounter> counters, BudgetSum sum) {
        return counters.stream()
                .filter(counter -> counter.budget().id() == sum.budgetId())
                .findFirst()
                .map(counter -> basis.stamp(counter, sum.month()))
                .orElseThrow();
    }
}
