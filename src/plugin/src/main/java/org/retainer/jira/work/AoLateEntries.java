package org.retainer.jira.work;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.retainer.hours.AccountMonth;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;
import org.retainer.work.KeptEntry;
import org.retainer.work.LateEntries;
import org.retainer.work.WorkEntry;

/** Late entries that stay in closed months, in Active Objects. */
public final class AoLateEntries implements LateEntries {
    private static final String KEPT_IN = "ACCOUNT_ID = ? AND KEPT_MONTH = ?";

    private final Table<StoredLateEntry, Long> rows;
    private final WorkEntries entries;
    private final AoWorkStore sums;

    public AoLateEntries(ActiveObjects ao) {
        rows = new Table<>(ao, StoredLateEntry.class, StoredLateEntry::getID);
        entries = new WorkEntries(ao);
        sums = new AoWorkStore(ao);
    }

    @Override
    public List<KeptEntry> kept(Collection<Long> accountIds) {
        return rows.in("ACCOUNT_ID", accountIds).stream()
                .map(AoLateEntries::entry)
                .toList();
    }

    @Override
    public List<WorkEntry> late(long accountId, YearMonth first, YearMonth last) {
        return entries.late(accountId, Days.of(first), Days.of(last));
    }

    @Override
    public void keep(Collection<KeptEntry> kept) {
        rows.deleteIn("WORKLOG_ID", kept.stream().map(KeptEntry::worklogId).toList());
        rows.addAll(kept.stream()
                .map(entry -> new Row()
                        .with("WORKLOG_ID", entry.worklogId())
                        .with("ACCOUNT_ID", entry.accountId())
                        .with("OWN_MONTH", Days.of(entry.own()))
                        .with("KEPT_MONTH", Days.of(entry.kept())))
                .toList());
        markOwn(kept);
    }

    @Override
    public void release(AccountMonth kept) {
        List<KeptEntry> released = rows.all(KEPT_IN, kept.accountId(), Days.of(kept.month())).stream()
                .map(AoLateEntries::entry)
                .toList();
        rows.delete(KEPT_IN, kept.accountId(), Days.of(kept.month()));
        markOwn(released);
    }

    private void markOwn(Collection<KeptEntry> kept) {
        sums.mark(kept.stream()
                .map(entry -> new AccountMonth(entry.accountId(), entry.own()))
                .distinct()
                .toList());
    }

    private static KeptEntry entry(StoredLateEntry row) {
        return new KeptEntry(
                row.getWorklogId(), row.getAccountId(), Days.month(row.getOwnMonth()), Days.month(row.getKeptMonth()));
    }
}
