package org.retainer.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.HourLedger;
import org.retainer.hours.IssueFacts;
import org.retainer.time.Period;

/** Sums the months whose stored totals cannot be used, all accounts of a month at once. */
final class LiveMonths {
    private final WorkStore store;
    private final HourLedger ledger;

    LiveMonths(WorkStore store, HourLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * Sums months.
     *
     * @param days only entries of these
     * @param sums takes what there is to be summed of each month, also when it has no entries
     */
    void forEach(
            Collection<AccountMonth> months,
            Period days,
            Map<Long, WorkBasis> bases,
            BiConsumer<AccountMonth, MonthWork> sums) {
        SortedMap<YearMonth, Set<Long>> byMonth = new TreeMap<>();
        months.forEach(month ->
                byMonth.computeIfAbsent(month.month(), any -> new HashSet<>()).add(month.accountId()));
        byMonth.forEach((month, accountIds) -> {
            Map<Long, List<WorkEntry>> entries = store.entries(accountIds, cut(month, days));
            Map<Long, IssueFacts> issues = issues(entries, bases);
            for (long accountId : accountIds) {
                sums.accept(
                        new AccountMonth(accountId, month),
                        new MonthWork(month, entries.getOrDefault(accountId, List.of()), issues, bases.get(accountId)));
            }
        });
    }

    Map<Long, IssueFacts> issues(Map<Long, List<WorkEntry>> entries, Map<Long, WorkBasis> bases) {
        Set<Long> ids = new HashSet<>();
        entries.forEach((accountId, theirs) -> {
            if (bases.get(accountId).asksIssues()) {
                theirs.forEach(entry -> ids.add(entry.issueId()));
            }
        });
        return ids.isEmpty()
                ? new HashMap<>()
                : ledger.issues(ids).stream().collect(Collectors.toMap(IssueFacts::id, facts -> facts));
    }

    /** Finds the days of a month that are among some others; one of them has to be. */
    static Period cut(YearMonth month, Period days) {
        LocalDate from = month.atDay(1);
        LocalDate to = month.atEndOfMonth();
        return new Period(
                days.from().isAfter(from) ? days.from() : from, days.to().isBefore(to) ? days.to() : to);
    }
}
