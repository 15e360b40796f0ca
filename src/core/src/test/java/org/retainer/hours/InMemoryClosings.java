package org.retainer.hours;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** Closed months and locks in memory. */
public final class InMemoryClosings implements Closings, HourLocks {
    private final InMemoryTable<Long, MonthClosing> closings;
    private final InMemoryTable<String, HourLock> locks;

    public InMemoryClosings(InMemoryTransactions transactions) {
        closings = new InMemoryTable<>(transactions);
        locks = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<MonthClosing> find(AccountMonth month) {
        return closings.get(month.number());
    }

    @Override
    public List<MonthClosing> of(long accountId) {
        return closings.where(closing -> closing.month().accountId() == accountId).stream()
                .sorted(Comparator.comparing(
                                (MonthClosing closing) -> closing.month().month())
                        .reversed())
                .toList();
    }

    @Override
    public Set<AccountMonth> months() {
        return closings.all().stream().map(MonthClosing::month).collect(Collectors.toSet());
    }

    @Override
    public void add(MonthClosing closing) {
        closings.insert(closing.month().number(), closing);
    }

    @Override
    public void remove(MonthClosing closing) {
        closings.delete(closing.month().number(), find(closing.month()).orElse(null));
    }

    @Override
    public void add(Collection<HourLock> added) {
        added.forEach(lock -> locks.insert(key(lock), lock));
    }

    @Override
    public void release(EntryState reason, AccountMonth month) {
        of(reason, month).forEach(lock -> locks.delete(key(lock), lock));
    }

    @Override
    public List<HourLock> of(EntryState reason, AccountMonth month) {
        return locks
                .where(lock -> lock.state() == reason
                        && lock.frozen().accountId() == month.accountId()
                        && lock.frozen().month().equals(month.month()))
                .stream()
                .sorted(Comparator.comparingLong(HourLock::worklogId))
                .toList();
    }

    /** The lock of each entry that counts: INVOICED before CLOSED. */
    Map<Long, HourLock> locks(Collection<Long> worklogIds) {
        Map<Long, HourLock> found = new HashMap<>();
        for (long id : worklogIds) {
            locks.get("INVOICED:" + id).or(() -> locks.get("CLOSED:" + id)).ifPresent(lock -> found.put(id, lock));
        }
        return found;
    }

    private static String key(HourLock lock) {
        return lock.state() + ":" + lock.worklogId();
    }
}
