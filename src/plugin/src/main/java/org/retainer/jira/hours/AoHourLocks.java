package org.retainer.jira.hours;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.EntryState;
import org.retainer.hours.HourLock;
import org.retainer.hours.HourLocks;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Table;

/** Locks in Active Objects. */
public final class AoHourLocks implements HourLocks {
    private static final String OF_MONTH = "ACCOUNT_ID = ? AND MONTH = ? AND STATE = ?";

    private final Table<StoredLock, Long> locks;

    public AoHourLocks(ActiveObjects ao) {
        locks = new LedgerTables(ao).locks();
    }

    @Override
    public void add(Collection<HourLock> added) {
        locks.addAll(added.stream().map(LedgerMapping::row).toList());
    }

    @Override
    public void release(EntryState reason, AccountMonth month) {
        locks.delete(OF_MONTH, month.accountId(), Days.of(month.month()), reason.name());
    }

    @Override
    public List<HourLock> of(EntryState reason, AccountMonth month) {
        return locks.all(OF_MONTH, month.accountId(), Days.of(month.month()), reason.name()).stream()
                .map(LedgerMapping::lock)
                .sorted(Comparator.comparingLong(HourLock::worklogId))
                .toList();
    }
}
