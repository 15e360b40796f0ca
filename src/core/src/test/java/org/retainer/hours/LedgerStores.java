package org.retainer.hours;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.retainer.fixture.Stores;

/** What the contracts of the ledger share: stores for each test, and short ways to write and read. */
public abstract class LedgerStores {
    static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final long ACCOUNT = 7;

    Stores stores;

    protected abstract Stores open();

    @Before
    public void openStores() {
        stores = open();
    }

    @After
    public void closeStores() {
        stores.close();
    }

    HourTotal month() {
        return stores.hourLedger().month(ACCOUNT, OCTOBER);
    }

    void clean() {
        new TotalsUpkeep(stores.dirtyMonths(), stores.transactions()).run();
    }

    LedgerRow row(long worklogId) {
        return stores.ledgerRows().rows(List.of(worklogId)).get(worklogId);
    }

    void replace(LedgerRow seen, long seconds) {
        Worklog worklog = Entries.worklog(seen.placement().worklogId(), 100, DAY, seconds);
        write(new LedgerWrite(Optional.of(seen), Optional.of(worklog), Entries.placement(worklog, 10, ACCOUNT, 1)));
    }

    void write(LedgerWrite... writes) {
        stores.transactions().run(() -> stores.ledgerRows().write(List.of(writes)));
    }

    void remember(IssueFacts facts) {
        stores.transactions().run(() -> stores.ledgerRows().remember(List.of(new IssueWrite(Optional.empty(), facts))));
    }

    void put(Decision decision) {
        stores.transactions().run(() -> stores.decisions().put(decision));
    }

    List<Long> computedBefore(RuleChange change) {
        return stores.ledgerRows().computedBefore(change, 1_000).stream()
                .map(row -> row.placement().worklogId())
                .toList();
    }

    static List<Long> ids(List<HourEntry> entries) {
        return entries.stream().map(entry -> entry.worklog().id()).toList();
    }
}
