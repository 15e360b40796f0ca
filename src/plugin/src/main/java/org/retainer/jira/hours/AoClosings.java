package org.retainer.jira.hours;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.Closings;
import org.retainer.hours.HourTotal;
import org.retainer.hours.MonthClosing;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;
import org.retainer.transaction.WriteConflict;

/** Closed months in Active Objects. */
public final class AoClosings implements Closings {
    private final Table<StoredClosing, Long> closings;

    public AoClosings(ActiveObjects ao) {
        closings = new LedgerTables(ao).closings();
    }

    @Override
    public Optional<MonthClosing> find(AccountMonth month) {
        return closings.one("CLAIM = ?", claim(month)).map(AoClosings::closing);
    }

    @Override
    public List<MonthClosing> of(long accountId) {
        return closings.all("ACCOUNT_ID = ?", accountId).stream()
                .map(AoClosings::closing)
                .sorted(Comparator.comparing(
                                (MonthClosing closing) -> closing.month().month())
                        .reversed())
                .toList();
    }

    @Override
    public Set<AccountMonth> months() {
        Set<AccountMonth> months = new HashSet<>();
        closings.all("ACCOUNT_ID > ?", 0L).forEach(row -> months.add(month(row)));
        return months;
    }

    @Override
    public void add(MonthClosing closing) {
        closings.add(new Row()
                .with("CLAIM", claim(closing.month()))
                .with("ACCOUNT_ID", closing.month().accountId())
                .with("MONTH", Days.of(closing.month().month()))
                .with("CLOSED_BY", closing.by())
                .with("CLOSED_AT", closing.at().toEpochMilli())
                .with("ENTRY_COUNT", closing.total().entries())
                .with("SECONDS", closing.total().seconds())
                .with("BILLABLE_SECONDS", closing.total().billableSeconds())
                .with("VERSION_NUMBER", closing.version()));
    }

    @Override
    public void remove(MonthClosing closing) {
        if (closings.delete("CLAIM = ? AND VERSION_NUMBER = ?", claim(closing.month()), closing.version()) != 1) {
            throw new WriteConflict("The closing is gone: " + closing.month());
        }
    }

    private static MonthClosing closing(StoredClosing row) {
        return new MonthClosing(
                month(row),
                Row.text(row.getClosedBy()),
                Instant.ofEpochMilli(row.getClosedAt()),
                new HourTotal(row.getSeconds(), row.getBillableSeconds(), row.getEntryCount()),
                row.getVersionNumber());
    }

    private static AccountMonth month(StoredClosing row) {
        return new AccountMonth(row.getAccountId(), Days.month(row.getMonth()));
    }

    private static String claim(AccountMonth month) {
        return month.accountId() + ":" + Days.of(month.month());
    }
}
