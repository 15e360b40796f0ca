package org.retainer.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetSpending;
import org.retainer.budget.Spent;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.Closings;
import org.retainer.hours.HourLedger;
import org.retainer.hours.IssueFacts;
import org.retainer.time.Period;

/**
 * Answers what is spent of budgets from stored sums, and sums those months itself that were written to, or whose sums were
 * made with other budgets or rates than those of now.
 */
public final class StoredSpending implements BudgetSpending {
    private final WorkStore store;
    private final LateEntries late;
    private final Closings closings;
    private final WorkBases bases;
    private final StoredMonths months;
    private final LiveMonths live;

    public StoredSpending(WorkStore store, LateEntries late, Closings closings, HourLedger ledger, WorkBases bases) {
        this.store = store;
        this.late = late;
        this.closings = closings;
        this.bases = bases;
        this.months = new StoredMonths(store);
        this.live = new LiveMonths(store, ledger);
    }

    @Override
    public Map<Long, SortedMap<YearMonth, Spent>> byMonth(Collection<Budget> budgets, LocalDate until) {
        Map<Long, WorkBasis> theirs = bases.ofBudgets(budgets);
        Period days = new Period(LocalDate.MIN, until);
        StoredMonths.Known known = months.read(theirs.keySet(), days);
        Map<Key, List<StoredSum>> stored = store.sums(theirs.keySet(), days).stream()
                .collect(Collectors.groupingBy(
                        sum -> new Key(sum.sum().budgetId(), sum.sum().month())));
        List<BudgetSum> sums = new ArrayList<>();
        Map<AccountMonth, List<BudgetCounter>> toSum = new HashMap<>();
        known.forEach((month, usable) -> {
            WorkBasis basis = theirs.get(month.accountId());
            for (BudgetCounter counter : basis.counters(month.month())) {
                List<StoredSum> made =
                        stored.getOrDefault(new Key(counter.budget().id(), month.month()), List.of());
                if (usable && isMadeWith(basis.stamp(counter, month.month()), made)) {
                    made.forEach(sum -> sums.add(sum.sum()));
                } else {
                    toSum.computeIfAbsent(month, any -> new ArrayList<>()).add(counter);
                }
            }
        });
        sums.addAll(sumLive(toSum, days, theirs));
        return counted(budgets, sums);
    }

    @Override
    public SortedMap<LocalDate, Spent> byDay(Budget budget, Period days) {
        Map<Long, WorkBasis> basis = bases.ofBudgets(List.of(budget));
        BudgetCounter counter = new BudgetCounter(budget);
        Map<Long, List<WorkEntry>> entries = store.entries(List.of(budget.accountId()), days);
        Map<Long, IssueFacts> issues = live.issues(entries, basis);
        SortedMap<LocalDate, Spent> byDay = new TreeMap<>();
        for (WorkEntry entry : entries.getOrDefault(budget.accountId(), List.of())) {
            if (counter.counts(entry, Optional.ofNullable(issues.get(entry.issueId())))) {
                byDay.merge(
                        entry.day(),
                        counter.spent(entry, basis.get(budget.accountId()).rates()),
                        Spent::plus);
            }
        }
        return byDay;
    }

    static boolean isMadeWith(long stamp, List<StoredSum> made) {
        return !made.isEmpty() && made.stream().allMatch(sum -> sum.stamp() == stamp);
    }

    private List<BudgetSum> sumLive(
            Map<AccountMonth, List<BudgetCounter>> toSum, Period days, Map<Long, WorkBasis> theirs) {
        List<BudgetSum> sums = new ArrayList<>();
        if (!toSum.isEmpty()) {
            KeptMonths kept = KeptMonths.read(
                    late, toSum.keySet().stream().map(AccountMonth::accountId).collect(Collectors.toSet()));
            live.forEach(
                    toSum.keySet(),
                    days,
                    theirs,
                    (month, work) -> sums.addAll(work.sums(toSum.get(month), kept.of(month))));
        }
        return sums;
    }

    /** Puts sums under the months in which they count. */
    private Map<Long, SortedMap<YearMonth, Spent>> counted(Collection<Budget> budgets, List<BudgetSum> sums) {
        Map<Long, Budget> byId = new HashMap<>();
        Map<Long, SortedMap<YearMonth, Spent>> counted = new HashMap<>();
        for (Budget budget : budgets) {
            byId.put(budget.id(), budget);
            counted.put(budget.id(), new TreeMap<>());
        }
        Map<Long, Set<YearMonth>> closed = new HashMap<>();
        for (BudgetSum sum : sums) {
            if (sum.spent().equals(Spent.NOTHING)) {
                continue;
            }
            Budget budget = byId.get(sum.budgetId());
            Set<YearMonth> closedMonths = sum.arrival().equals(Arrival.LATE)
                    ? closed.computeIfAbsent(budget.accountId(), this::closedMonths)
                    : Set.of();
            YearMonth month = sum.arrival().month(sum.month(), closedMonths);
            boolean beyond =
                    budget.end().map(YearMonth::from).filter(month::isAfter).isPresent();
            counted.get(sum.budgetId()).merge(beyond ? sum.month() : month, sum.spent(), Spent::plus);
        }
        return counted;
    }

    private Set<YearMonth> closedMonths(long accountId) {
        return closings.of(accountId).stream()
                .map(closing -> closing.month().month())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private record Key(long budgetId, YearMonth month) {}
}
