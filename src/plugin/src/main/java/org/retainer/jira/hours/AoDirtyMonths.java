package org.retainer.jira.hours;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.java.ao.Query;
import org.retainer.hours.DirtyMonths;
import org.retainer.hours.HourTotal;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;

/** The months whose totals are out of date, and their totals, in Active Objects. */
public final class AoDirtyMonths implements DirtyMonths {
    private final ActiveObjects ao;
    private final LedgerTables tables;
    private final LedgerSums sums;

    public AoDirtyMonths(ActiveObjects ao) {
        this.ao = ao;
        this.tables = new LedgerTables(ao);
        this.sums = new LedgerSums(ao);
    }

    @Override
    public List<DirtyMonth> dirty(int limit) {
        Set<DirtyMonth> months = new LinkedHashSet<>();
        ao.stream(
                StoredDirtyMonth.class,
                Query.select("ACCOUNT_ID, MONTH").group("ACCOUNT_ID, MONTH").limit(limit),
                row -> months.add(new DirtyMonth(row.getAccountId(), Days.month(row.getMonth()))));
        return List.copyOf(months);
    }

    @Override
    public void clean(DirtyMonth month) {
        int number = Days.of(month.month());
        List<Long> marks = tables.dirtyMonths().all("ACCOUNT_ID = ? AND MONTH = ?", month.accountId(), number).stream()
                .map(StoredDirtyMonth::getID)
                .toList();
        tables.dirtyMonths().deleteSeen(marks);
        HourTotal total = sums.total("ACCOUNT_ID = ? AND MONTH = ?", month.accountId(), number);
        String claim = claim(month.accountId(), month.month());
        tables.monthTotals().one("CLAIM = ?", claim).ifPresent(row -> tables.monthTotals()
                .deleteSeen(List.of(row.getID())));
        tables.monthTotals()
                .addAll(List.of(new Row()
                        .with("CLAIM", claim)
                        .with("SECONDS", total.seconds())
                        .with("BILLABLE_SECONDS", total.billableSeconds())
                        .with("ENTRY_COUNT", total.entries())));
    }

    static String claim(long accountId, YearMonth month) {
        return accountId + ":" + Days.of(month);
    }
}
