package org.retainer.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountLink;
import org.retainer.account.AccountStatus;
import org.retainer.fixture.Stores;
import org.retainer.job.JobRuns;
import org.retainer.rate.RateCards;
import org.retainer.setting.InstallationSettings;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;
import org.retainer.work.LateCounting;
import org.retainer.work.StoredSpending;
import org.retainer.work.StoredValues;
import org.retainer.work.WorkBases;
import org.retainer.work.WorkTotals;

/** The whole ledger engine over some stores and a tiny Jira, and what it should say. */
final class Engine {
    static final Viewer ADMIN = new Viewer("admin", Set.of(Viewer.Role.ADMINISTRATOR));
    private static final long EVERYTHING = 100_000;

    final Stores stores;
    final FakeWorklogFeed feed;
    final PlacementRulesCache rules;
    final LedgerSync sync;
    final LedgerFill fill;
    final Reconciliation reconciliation;
    final Recalculation recalculation;
    final LedgerUpkeep upkeep;
    final HourDecisions decisions;
    final AnnouncedRuleChanges ruleChanges;
    final InstallationSettings settings;
    final AccountBook book;
    final IssueAccounts issueAccounts;
    final MonthClosings closings;
    final WorkTotals work;
    final StoredSpending spending;
    final StoredValues values;
    private final InstallationTime time;

    Engine(Stores stores, FakeWorklogFeed feed) {
        this(stores, feed, "node", Duration.ZERO);
    }

    /**
     * Starts a node of a cluster.
     *
     * @param clockAhead how far its clock is ahead of Jira's
     */
    Engine(Stores stores, FakeWorklogFeed feed, String node, Duration clockAhead) {
        this.stores = stores;
        this.feed = feed;
        FeedClock clock = new FeedClock(feed, clockAhead);
        JobRuns runs = new JobRuns(stores.jobs(), node, clock);
        ruleChanges = new AnnouncedRuleChanges(stores.ruleChanges(), stores.ledgerRows());
        settings = new InstallationSettings(
                stores.settings(), stores.auditLog(), ruleChanges, stores.transactions(), clock, () -> ZoneOffset.UTC);
        time = new InstallationTime(clock, settings::zone, settings::freshZone);
        rules = new PlacementRulesCache(stores.ruleChanges(), stores.accounts(), stores.closings(), time, settings);
        KnownIssues known = new KnownIssues(
                stores.ledgerRows(), feed, new IssueAccountTrail(stores.auditLog(), stores.accounts(), clock));
        sync = new LedgerSync(stores.ledgerRows(), feed, known, stores.ruleChanges(), rules, stores.transactions());
        issueAccounts = new IssueAccounts(
                new FakeOwnAccounts(feed),
                known,
                stores.ledgerRows(),
                feed,
                stores.accounts(),
                stores.ruleChanges(),
                stores.transactions(),
                time);
        fill = new LedgerFill(stores.ledgerRows(), feed, sync, stores.ledgerMemory(), stores.transactions(), clock);
        reconciliation = new Reconciliation(feed, sync, stores.ledgerMemory(), clock);
        recalculation =
                new Recalculation(stores.ledgerRows(), stores.ruleChanges(), rules, stores.transactions(), runs, clock);
        WorkBases bases = new WorkBases(stores.accounts(), stores.budgets(), new RateCards(stores.rates()));
        work = new WorkTotals(
                stores.work(),
                stores.lateEntries(),
                bases,
                stores.accounts(),
                stores.hourLedger(),
                stores.transactions());
        spending =
                new StoredSpending(stores.work(), stores.lateEntries(), stores.closings(), stores.hourLedger(), bases);
        values = new StoredValues(stores.work(), stores.hourLedger(), bases);
        upkeep = new LedgerUpkeep(
                stores.hourLedger(),
                new Walks(fill, new CatchUp(stores.ledgerMemory()), stores.ledgerMemory(), runs, Runnable::run, clock),
                reconciliation,
                recalculation,
                new TotalsUpkeep(stores.dirtyMonths(), work, stores.transactions()),
                new Housekeeping(
                        new Tombstones(stores.ledgerRows(), stores.ledgerMemory(), stores.transactions(), clock),
                        stores.jobs(),
                        clock),
                stores.ledgerMemory(),
                stores.ruleChanges(),
                stores.jobs(),
                runs,
                Runnable::run,
                clock);
        book = new AccountBook(
                stores.accounts(), stores.accountUse(), stores.auditLog(), ruleChanges, stores.transactions(), time);
        decisions = new HourDecisions(
                stores.ledgerRows(),
                stores.hourLedger(),
                stores.decisions(),
                book,
                stores.accounts(),
                new UnassignedHours(book, viewer -> Set.of()),
                rules,
                sync,
                stores.ruleChanges(),
                stores.auditLog(),
                stores.transactions(),
                time);
        closings = new MonthClosings(
                book,
                stores.closings(),
                stores.hourLocks(),
                stores.ledgerRows(),
                rules,
                stores.ruleChanges(),
                stores.auditLog(),
                stores.transactions(),
                time,
                new LateCounting(stores.lateEntries(), stores.closings()));
    }

    /** Closes a month, whether or not entries still have to follow older changes first. */
    MonthClosing close(Account account, YearMonth month) {
        recalculation.runFor(Duration.ofMinutes(1));
        return closings.close(ADMIN, account.key().toString(), month, "");
    }

    void reopen(Account account, YearMonth month) {
        closings.reopen(ADMIN, account.key().toString(), month, OptionalLong.empty(), "mistake");
        recalculation.runFor(Duration.ofMinutes(1));
    }

    Account account(String key) {
        return book.create(
                ADMIN,
                Account.open(AccountKey.of(key), "Client " + key, "anna", CurrencyUnit.of("RUB"))
                        .build());
    }

    AccountLink link(Account account, long projectId) {
        return link(account, projectId, Optional.empty());
    }

    AccountLink link(Account account, long projectId, Optional<Long> component) {
        return stores.transactions().run(() -> {
            AccountLink added = stores.accounts()
                    .addLink(
                            new AccountLink(0, account.id(), projectId, component, Optional.empty(), Optional.empty()));
            ruleChanges.linksChanged(projectId);
            return added;
        });
    }

    void unlink(AccountLink link) {
        stores.transactions().run(() -> {
            stores.accounts().removeLink(link);
            ruleChanges.linksChanged(link.projectId());
        });
    }

    void moveToZone(Account account, ZoneId zone, LocalDate from) {
        book.change(
                ADMIN,
                account.key().toString(),
                OptionalLong.empty(),
                change -> change.zoneFrom(from, Optional.of(zone)));
    }

    void status(Account account, AccountStatus status) {
        book.change(ADMIN, account.key().toString(), OptionalLong.empty(), change -> change.status(status));
    }

    /** What the ledger holds now, by worklog. */
    Map<Long, Placement> held() {
        Map<Long, Placement> held = new TreeMap<>();
        allRows()
                .forEach(row ->
                        held.put(row.placement().worklogId(), row.placement().withChangeNumber(0)));
        return held;
    }

    /** What a rebuild from scratch would make of Jira, of what people decided and of what is locked. */
    Map<Long, Placement> expected() {
        Map<Long, Placement> expected = new TreeMap<>();
        Placing placing = new Placing();
        Collection<Long> ids = feed.worklogIds();
        Map<Long, Decision> decided = stores.ledgerRows().decisions(ids);
        Map<Long, HourLock> locks = stores.ledgerRows().locks(ids);
        PlacementRules current = new PlacementRulesCache(
                        stores.ruleChanges(), stores.accounts(), stores.closings(), time, settings)
                .current();
        for (long id : ids) {
            Worklog worklog = feed.worklog(id).orElseThrow();
            IssueFacts issue = feed.issue(worklog.issueId()).orElseThrow();
            Decision decision = decided.getOrDefault(id, Decision.none(id));
            expected.put(
                    id,
                    placing.place(worklog, issue, decision, Optional.ofNullable(locks.get(id)), current)
                            .withChangeNumber(0));
        }
        return expected;
    }

    /** The worklogs as the ledger mirrors them. */
    Map<Long, Worklog> mirrored() {
        Map<Long, Worklog> mirrored = new HashMap<>();
        allRows()
                .forEach(row ->
                        mirrored.put(row.placement().worklogId(), row.worklog().orElseThrow()));
        return mirrored;
    }

    /** The worklogs as Jira has them. */
    Map<Long, Worklog> said() {
        Map<Long, Worklog> said = new HashMap<>();
        feed.worklogIds().forEach(id -> said.put(id, feed.worklog(id).orElseThrow()));
        return said;
    }

    /** Adds up the stored and live totals of a month over accounts, unassigned entries included. */
    HourTotal months(List<Account> accounts, YearMonth month) {
        List<Long> ids = new ArrayList<>(List.of(Placement.UNASSIGNED));
        accounts.forEach(account -> ids.add(account.id()));
        return ids.stream().map(id -> stores.hourLedger().month(id, month)).reduce(HourTotal.ZERO, HourTotal::plus);
    }

    static HourTotal sum(Collection<Placement> placements, Period period) {
        return placements.stream()
                .filter(placement -> period.contains(placement.day()))
                .map(placement -> new HourTotal(placement.seconds(), placement.billableSeconds(), 1))
                .reduce(HourTotal.ZERO, HourTotal::plus);
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    Map<Long, LedgerRow> rows(Collection<Long> worklogIds) {
        return stores.ledgerRows().rows(worklogIds);
    }

    private List<LedgerRow> allRows() {
        List<Long> ids = new ArrayList<>();
        for (long id = 10_000; id < 10_000 + 2_000 && id < EVERYTHING; id++) {
            ids.add(id);
        }
        return stores.ledgerRows().rows(ids).values().stream()
                .filter(row -> row.worklog().isPresent())
                .toList();
    }
}
