package org.retainer.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.CurrencyUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountLinks;
import org.retainer.account.Projects;
import org.retainer.fixture.Stores;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.AnnouncedRuleChanges;
import org.retainer.hours.EntryState;
import org.retainer.hours.FakeWorklogFeed;
import org.retainer.hours.HourEntry;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLock;
import org.retainer.hours.HourPage;
import org.retainer.hours.IssueAccountTrail;
import org.retainer.hours.KnownIssues;
import org.retainer.hours.LedgerSync;
import org.retainer.hours.MonthClosings;
import org.retainer.hours.PlacementRulesCache;
import org.retainer.hours.Recalculation;
import org.retainer.job.JobRuns;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/** Months are closed by one node while the other one closes them too, or writes into them. */
@RunWith(Parameterized.class)
public class ClosingOnTwoNodesTest {
    private static final int ROUNDS = 8;
    private static final Viewer ADMIN = new Viewer("admin", Set.of(Viewer.Role.ADMINISTRATOR));
    private static final InstallationTime TIME = new InstallationTime(Clock.systemUTC(), () -> ZoneOffset.UTC);

    @Parameters(name = "{0}")
    public static List<DatabaseKind> databases() {
        return List.of(DatabaseKind.POSTGRESQL, DatabaseKind.POSTGRESQL_SERIALIZABLE);
    }

    private final DatabaseKind database;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private AoStores one;
    private AoStores two;

    public ClosingOnTwoNodesTest(DatabaseKind database) {
        this.database = database;
    }

    @Before
    public void open() {
        one = database.empty();
        two = one.secondNode();
    }

    @After
    public void close() {
        threads.shutdownNow();
    }

    @Test
    public void oneOfTwoWhoCloseTheSameMonthIsToldSo() throws Exception {
        create(one, "ACME");
        follow(one);
        for (int round = 1; round <= ROUNDS; round++) {
            YearMonth month = YearMonth.of(2020, round);
            List<Optional<Refusal>> outcomes =
                    atOnce(() -> close(one, month), () -> close(two, month), () -> close(one, month));

            assertThat(outcomes.stream().flatMap(Optional::stream).map(Refusal::kind))
                    .containsExactly(Refusal.Kind.CONFLICT, Refusal.Kind.CONFLICT);
        }
        long account = one.accounts().byKey(AccountKey.of("ACME")).orElseThrow().id();
        assertThat(one.closings().of(account)).hasSize(ROUNDS);
    }

    @Test
    public void whatIsLoggedWhileItsMonthIsClosedIsLockedOrLate() throws Exception {
        create(one, "ACME");
        link(one, "ACME", "1");
        FakeWorklogFeed feed = new FakeWorklogFeed(Instant.parse("2026-10-31T08:00:00Z"));
        long issue = feed.addIssue(1);
        LedgerSync syncOne = sync(one, feed);
        LedgerSync syncTwo = sync(two, feed);
        follow(one);
        long account = one.accounts().byKey(AccountKey.of("ACME")).orElseThrow().id();
        Set<EntryState> seen = EnumSet.noneOf(EntryState.class);
        for (int round = 1; round <= ROUNDS; round++) {
            YearMonth month = YearMonth.of(2020, round);
            Instant started = month.atDay(10).atTime(9, 0).toInstant(ZoneOffset.UTC);
            List<Long> present = logged(feed, issue, started);
            syncOne.sync(present);
            follow(one);
            atOnce(
                    () -> close(one, month),
                    () -> take(syncOne, logged(feed, issue, started)),
                    () -> take(syncTwo, logged(feed, issue, started)),
                    () -> {
                        feed.edit(present.get(0), started, 10L);
                        return take(syncTwo, present);
                    });
            follow(two);

            List<HourEntry> entries =
                    one.hourLedger().entries(HourFilter.of(account, Period.of(month)), HourPage.first(1000));
            assertThat(entries).hasSize(15);
            entries.forEach(entry -> seen.add(entry.placement().state()));
            assertThat(entries)
                    .as("locked or late, round %d", round)
                    .allMatch(entry -> (entry.placement().state() == EntryState.CLOSED)
                            != entry.placement().late());
            assertThat(one.hourLocks().of(EntryState.CLOSED, new AccountMonth(account, month)))
                    .extracting(HourLock::worklogId)
                    .containsExactlyElementsOf(entries.stream()
                            .filter(entry -> entry.placement().state() == EntryState.CLOSED)
                            .map(entry -> entry.worklog().id())
                            .sorted()
                            .toList());
        }
        assertThat(seen).contains(EntryState.CLOSED);
    }

    private static List<Long> logged(FakeWorklogFeed feed, long issue, Instant started) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(feed.log(issue, "anna", started, 60));
        }
        return ids;
    }

    private static Optional<Refusal> close(Stores node, YearMonth month) {
        PlacementRulesCache rules = new PlacementRulesCache(node.ruleChanges(), node.accounts(), node.closings(), TIME);
        MonthClosings closings = new MonthClosings(
                book(node),
                node.closings(),
                node.hourLocks(),
                node.ledgerRows(),
                rules,
                node.ruleChanges(),
                node.auditLog(),
                node.transactions(),
                TIME);
        return refusal(() -> closings.close(ADMIN, "ACME", month, ""));
    }

    private static void follow(Stores node) {
        PlacementRulesCache rules = new PlacementRulesCache(node.ruleChanges(), node.accounts(), node.closings(), TIME);
        new Recalculation(
                        node.ledgerRows(),
                        node.ruleChanges(),
                        rules,
                        node.transactions(),
                        new JobRuns(node.jobs(), "node", Clock.systemUTC()),
                        Clock.systemUTC())
                .runFor(Duration.ofSeconds(20));
    }

    private static Optional<Refusal> take(LedgerSync sync, List<Long> ids) {
        sync.sync(ids);
        return Optional.empty();
    }

    private static LedgerSync sync(Stores stores, FakeWorklogFeed feed) {
        PlacementRulesCache rules =
                new PlacementRulesCache(stores.ruleChanges(), stores.accounts(), stores.closings(), TIME);
        KnownIssues known = new KnownIssues(
                stores.ledgerRows(),
                feed,
                new IssueAccountTrail(stores.auditLog(), stores.accounts(), Clock.systemUTC()));
        return new LedgerSync(stores.ledgerRows(), feed, known, stores.ruleChanges(), rules, stores.transactions());
    }

    private static Optional<Refusal> create(Stores node, String key) {
        return refusal(() -> book(node)
                .create(
                        ADMIN,
                        Account.open(AccountKey.of(key), "Client", "anna", CurrencyUnit.of("RUB"))
                                .build()));
    }

    private static Optional<Refusal> link(Stores node, String account, String project) {
        AccountLinks links = new AccountLinks(
                book(node),
                node.accounts(),
                new NumberedProjects(),
                node.auditLog(),
                new AnnouncedRuleChanges(node.ruleChanges(), node.ledgerRows()),
                node.transactions(),
                TIME);
        return refusal(() -> links.add(ADMIN, account, project, Optional.empty(), Optional.empty()));
    }

    private static AccountBook book(Stores node) {
        return new AccountBook(
                node.accounts(),
                node.accountUse(),
                node.auditLog(),
                new AnnouncedRuleChanges(node.ruleChanges(), node.ledgerRows()),
                node.transactions(),
                TIME);
    }

    private static Optional<Refusal> refusal(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    @SafeVarargs
    private List<Optional<Refusal>> atOnce(Callable<Optional<Refusal>>... works) throws Exception {
        CyclicBarrier gate = new CyclicBarrier(works.length);
        List<Future<Optional<Refusal>>> running = new ArrayList<>();
        for (Callable<Optional<Refusal>> work : works) {
            running.add(threads.submit(() -> {
                gate.await();
                return work.call();
            }));
        }
        List<Optional<Refusal>> outcomes = new ArrayList<>();
        for (Future<Optional<Refusal>> future : running) {
            outcomes.add(future.get());
        }
        return outcomes;
    }

    /** Projects whose key is their id. */
    private static final class NumberedProjects implements Projects {
        @Override
        public Optional<ProjectRef> byKey(String key, Viewer viewer) {
            return Optional.of(new ProjectRef(Long.parseLong(key), key, "Project " + key));
        }

        @Override
        public Optional<ProjectRef> byId(long projectId) {
            return byKey(String.valueOf(projectId), ADMIN);
        }
    }
}
