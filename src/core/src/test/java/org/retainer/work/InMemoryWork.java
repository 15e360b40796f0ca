package org.retainer.work;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.InMemoryLedger;
import org.retainer.hours.Placement;
import org.retainer.time.Period;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** Sums of work, and late entries that are kept, in memory. */
public final class InMemoryWork implements WorkStore, LateEntries {
    private final InMemoryLedger ledger;
    private final InMemoryTable<Long, Made> made;
    private final InMemoryTable<Long, Change> changes;
    private final InMemoryTable<Long, KeptEntry> kept;
    private final AtomicLong ids = new AtomicLong();

    public InMemoryWork(InMemoryTransactions transactions, InMemoryLedger ledger) {
        this.ledger = ledger;
        made = new InMemoryTable<>(transactions);
        changes = new InMemoryTable<>(transactions);
        kept = new InMemoryTable<>(transactions);
    }

    @Override
    public Map<Long, List<WorkEntry>> entries(Collection<Long> accountIds, Period days) {
        return ledger.placements().stream()
                .filter(placement -> accountIds.contains(placement.accountId()) && days.contains(placement.day()))
                .collect(Collectors.groupingBy(
                        Placement::accountId, Collectors.mapping(WorkEntry::of, Collectors.toList())));
    }

    @Override
    public Set<Long> withEntries(Collection<Long> accountIds, Period days) {
        return entries(accountIds, days).keySet();
    }

    @Override
    public Set<AccountMonth> dirty(Collection<Long> accountIds) {
        return ledger.dirty(Integer.MAX_VALUE).stream()
                .filter(month -> accountIds.contains(month.accountId()))
                .map(month -> new AccountMonth(month.accountId(), month.month()))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Long, Set<YearMonth>> months(Collection<Long> accountIds, Period days) {
        Map<Long, Set<YearMonth>> months = new HashMap<>();
        totals(accountIds, days).forEach((id, totals) -> months.put(id, totals.keySet()));
        return months;
    }

    @Override
    public Map<Long, SortedMap<YearMonth, StoredWork>> totals(Collection<Long> accountIds, Period days) {
        Map<Long, SortedMap<YearMonth, StoredWork>> totals = new HashMap<>();
        made.where(row -> accountIds.contains(row.month().accountId()) && touches(row.month(), days))
                .forEach(row -> totals.computeIfAbsent(row.month().accountId(), any -> new TreeMap<>())
                        .put(row.month().month(), row.total()));
        return totals;
    }

    @Override
    public List<StoredSum> sums(Collection<Long> accountIds, Period days) {
        return made.where(row -> accountIds.contains(row.month().accountId()) && touches(row.month(), days)).stream()
                .flatMap(row -> row.sums().stream())
                .toList();
    }

    @Override
    public void replace(AccountMonth month, StoredWork total, List<StoredSum> sums) {
        long key = month.number();
        made.get(key).ifPresent(before -> made.delete(key, before));
        made.insert(key, new Made(month, total, List.copyOf(sums)));
    }

    @Override
    public boolean isComplete() {
        return made.all().size() >= ledger.months().size();
    }

    @Override
    public void markMissing(int limit) {
        Set<AccountMonth> missing = new HashSet<>(ledger.months());
        made.all().forEach(row -> missing.remove(row.month()));
        mark(missing);
    }

    @Override
    public void mark(Collection<AccountMonth> months) {
        months.forEach(ledger::mark);
    }

    @Override
    public void note(Change change) {
        long id = ids.incrementAndGet();
        changes.insert(id, new Change(id, change.accountId(), change.issueId()));
    }

    @Override
    public List<Change> noted(int limit) {
        return changes.all().stream().limit(limit).toList();
    }

    @Override
    public void forget(Change change) {
        changes.delete(change.id(), changes.get(change.id()).orElse(change));
    }

    @Override
    public void markIssue(long issueId) {
        mark(ledger.placements().stream()
                .filter(placement -> placement.issueId() == issueId)
                .map(placement -> new AccountMonth(placement.accountId(), placement.month()))
                .collect(Collectors.toSet()));
    }

    @Override
    public List<KeptEntry> kept(Collection<Long> accountIds) {
        return kept.where(entry -> accountIds.contains(entry.accountId()));
    }

    @Override
    public List<WorkEntry> late(long accountId, YearMonth first, YearMonth last) {
        return entries(List.of(accountId), new Period(first.atDay(1), last.atEndOfMonth()))
                .getOrDefault(accountId, List.of())
                .stream()
                .filter(WorkEntry::late)
                .toList();
    }

    @Override
    public void keep(Collection<KeptEntry> entries) {
        for (KeptEntry entry : entries) {
            kept.get(entry.worklogId()).ifPresent(before -> kept.delete(entry.worklogId(), before));
            kept.insert(entry.worklogId(), entry);
        }
        markOwn(entries);
    }

    @Override
    public void release(AccountMonth month) {
        List<KeptEntry> released = new ArrayList<>(kept.where(
                entry -> entry.accountId() == month.accountId() && entry.kept().equals(month.month())));
        released.forEach(entry -> kept.delete(entry.worklogId(), entry));
        markOwn(released);
    }

    private static boolean touches(AccountMonth month, Period days) {
        return !month.period().from().isAfter(days.to()) && !month.period().to().isBefore(days.from());
    }

    private void markOwn(Collection<KeptEntry> entries) {
        entries.forEach(entry -> ledger.mark(new AccountMonth(entry.accountId(), entry.own())));
    }

    private record Made(AccountMonth month, StoredWork total, List<StoredSum> sums) {}
}
