package org.retainer.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.retainer.account.Account;
import org.retainer.account.AccountKey;
import org.retainer.budget.Budget;
import org.retainer.fixture.Stores;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.EntryState;
import org.retainer.hours.HourSource;
import org.retainer.hours.HourTotal;
import org.retainer.hours.IssueComponent;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.IssueRow;
import org.retainer.hours.IssueWrite;
import org.retainer.hours.LedgerRow;
import org.retainer.hours.LedgerWrite;
import org.retainer.hours.MonthClosing;
import org.retainer.hours.Placement;
import org.retainer.hours.TotalsUpkeep;
import org.retainer.hours.Worklog;
import org.retainer.rate.Rate;
import org.retainer.rate.RateCards;
import org.retainer.rate.RateKind;

/** Short ways to write entries, budgets, rates and closings into stores, and what sums them. */
final class WorkBench {
    static final CurrencyUnit RUB = CurrencyUnit.of("RUB");

    final Stores stores;
    final Account account;
    final WorkTotals totals;
    final StoredSpending spending;
    final StoredValues values;
    private final LateCounting late;

    WorkBench(Stores stores, Account account) {
        this.stores = stores;
        this.account = account;
        WorkBases bases = new WorkBases(stores.accounts(), stores.budgets(), new RateCards(stores.rates()));
        totals = new WorkTotals(
                stores.work(),
                stores.lateEntries(),
                bases,
                stores.accounts(),
                stores.hourLedger(),
                stores.transactions());
        spending =
                new StoredSpending(stores.work(), stores.lateEntries(), stores.closings(), stores.hourLedger(), bases);
        values = new StoredValues(stores.work(), stores.hourLedger(), bases);
        late = new LateCounting(stores.lateEntries(), stores.closings());
    }

    static WorkBench open(Stores stores) {
        return new WorkBench(stores, stores.transactions().run(() -> stores.accounts()
                .add(Account.open(AccountKey.of("ACME"), "ACME", "anna", RUB).build())));
    }

    void clean() {
        upkeep().run();
    }

    TotalsUpkeep upkeep() {
        return new TotalsUpkeep(stores.dirtyMonths(), totals, stores.transactions());
    }

    Placement placement(long id, long issueId, String author, String activity, LocalDate day, long seconds) {
        return new Placement(
                id,
                issueId,
                10,
                author,
                account.id(),
                HourSource.PROJECT,
                activity,
                day,
                seconds,
                true,
                seconds,
                false,
                false,
                false,
                EntryState.OPEN,
                1);
    }

    static Placement late(Placement of) {
        return with(of, of.accountId(), of.day(), of.seconds(), of.billableSeconds(), true);
    }

    static Placement with(Placement of, long accountId, LocalDate day, long seconds, long billable, boolean late) {
        return new Placement(
                of.worklogId(),
                of.issueId(),
                of.projectId(),
                of.authorKey(),
                accountId,
                of.source(),
                of.activity(),
                day,
                seconds,
                billable > 0,
                billable,
                false,
                false,
                late,
                EntryState.OPEN,
                1);
    }

    /** Writes a placement in place of what was there. */
    void write(Placement placement) {
        stores.transactions().run(() -> {
            Map<Long, LedgerRow> seen = stores.ledgerRows().rows(List.of(placement.worklogId()));
            Instant started = placement.day().atTime(9, 0).toInstant(ZoneOffset.UTC);
            Worklog worklog = new Worklog(
                    placement.worklogId(),
                    placement.issueId(),
                    placement.authorKey(),
                    started,
                    placement.seconds(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    started);
            stores.ledgerRows()
                    .write(List.of(new LedgerWrite(
                            Optional.ofNullable(seen.get(placement.worklogId())), Optional.of(worklog), placement)));
        });
    }

    void gone(long worklogId) {
        stores.transactions().run(() -> {
            LedgerRow seen = stores.ledgerRows().rows(List.of(worklogId)).get(worklogId);
            stores.ledgerRows()
                    .write(List.of(new LedgerWrite(Optional.of(seen), Optional.empty(), Placement.gone(worklogId, 1))));
        });
    }

    void issue(long id, Optional<Long> parent, String... components) {
        List<IssueComponent> named = Arrays.stream(components)
                .map(name -> new IssueComponent(name.hashCode(), name))
                .toList();
        stores.transactions().run(() -> {
            Optional<IssueRow> seen = Optional.ofNullable(
                    stores.ledgerRows().issueRows(List.of(id)).get(id));
            stores.ledgerRows()
                    .remember(List.of(new IssueWrite(seen, new IssueFacts(id, "P-" + id, "", 10, "P", parent, named))));
        });
    }

    Budget add(Budget budget) {
        return stores.transactions().run(() -> {
            Budget added = stores.budgets().add(budget);
            totals.changed(added);
            return added;
        });
    }

    void replace(Budget budget) {
        stores.transactions().run(() -> {
            stores.budgets().replace(budget);
            totals.changed(budget);
        });
    }

    void remove(Budget budget) {
        stores.transactions().run(() -> {
            stores.budgets().remove(budget);
            totals.changed(budget);
        });
    }

    Rate rate(RateKind kind, long accountId, String person, String activity, Optional<Money> amount, LocalDate from) {
        return stores.transactions().run(() -> {
            Rate added = stores.rates().add(new Rate(0, kind, accountId, person, activity, amount, from));
            totals.changed(added);
            return added;
        });
    }

    void close(YearMonth month) {
        AccountMonth closed = new AccountMonth(account.id(), month);
        stores.transactions().run(() -> {
            stores.closings().add(new MonthClosing(closed, "anna", Instant.EPOCH, HourTotal.ZERO, 1));
            late.closed(closed);
        });
    }

    void reopen(YearMonth month) {
        AccountMonth reopened = new AccountMonth(account.id(), month);
        stores.transactions().run(() -> {
            stores.closings().remove(stores.closings().find(reopened).orElseThrow());
            late.reopened(reopened);
        });
    }
}
