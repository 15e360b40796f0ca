package org.retainer.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
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
import org.retainer.hours.AnnouncedRuleChanges;
import org.retainer.hours.FakeWorklogFeed;
import org.retainer.hours.HourTotal;
import org.retainer.hours.IssueAccountTrail;
import org.retainer.hours.KnownIssues;
import org.retainer.hours.LedgerSync;
import org.retainer.hours.PlacementRulesCache;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** Two nodes of a cluster over one PostgreSQL, at the same moment. */
@RunWith(Parameterized.class)
public class TwoNodesTest {
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

    public TwoNodesTest(DatabaseKind database) {
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
    public void oneOfTwoWhoCreateAnAccountOfTheSameKeyIsToldSo() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "K" + round;
            List<Optional<Refusal>> outcomes =
                    atOnce(() -> create(one, key), () -> create(two, key.toLowerCase(Locale.ROOT)));

            assertThat(outcomes.stream().flatMap(Optional::stream).map(Refusal::kind))
                    .containsExactly(Refusal.Kind.CONFLICT);
        }
        assertThat(one.accounts().all()).hasSize(ROUNDS);
    }

    @Test
    public void oneOfTwoWhoChangeTheSameVersionIsToldThatItIsStale() throws Exception {
        create(one, "ACME");
        for (int round = 1; round <= ROUNDS; round++) {
            long seen = round;
            List<Optional<Refusal>> outcomes = atOnce(() -> rename(one, seen, "one"), () -> rename(two, seen, "two"));

            assertThat(outcomes.stream().flatMap(Optional::stream).map(Refusal::kind))
                    .containsExactly(Refusal.Kind.CONFLICT);
        }
        Account account = one.accounts().byKey(AccountKey.of("acme")).orElseThrow();
        assertThat(account.version()).isEqualTo(ROUNDS + 1);
        assertThat(one.auditLog().since("ACCOUNT", account.id(), 0)).hasSize(ROUNDS + 1);
    }

    @Test
    public void aProjectGetsOneDefaultAccountWhoeverLinksIt() throws Exception {
        create(one, "ACME");
        create(one, "ZEBRA");
        long before = one.ruleChanges().latest();
        for (int round = 1; round <= ROUNDS; round++) {
            String project = String.valueOf(round);
            List<Optional<Refusal>> outcomes =
                    atOnce(() -> link(one, "ACME", project), () -> link(two, "ZEBRA", project));

            assertThat(outcomes.stream().flatMap(Optional::stream)).hasSize(1);
            assertThat(one.accounts().linksOfProject(round)).hasSize(1);
        }
        assertThat(one.ruleChanges().pending())
                .extracting(change -> change.number() - before)
                .endsWith(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    public void noHourIsLostOrDoubledWhenBothNodesTakeInTheSameWorklogs() throws Exception {
        FakeWorklogFeed feed = new FakeWorklogFeed(Instant.parse("2026-10-31T08:00:00Z"));
        long issue = feed.addIssue(1);
        Instant started = LocalDate.of(2026, 10, 30).atTime(9, 0).toInstant(ZoneOffset.UTC);
        for (int i = 0; i < 60; i++) {
            feed.log(issue, "anna", started, 60);
        }
        LedgerSync syncOne = sync(one, feed);
        LedgerSync syncTwo = sync(two, feed);
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            List<Long> ids = feed.worklogIds();
            for (int i = 0; i < 10; i++) {
                feed.edit(ids.get(random.nextInt(ids.size())), started, 60L * random.nextInt(100));
            }
            feed.delete(ids.get(random.nextInt(ids.size())));
            List<Optional<Refusal>> outcomes = atOnce(
                    () -> take(syncOne, ids),
                    () -> take(syncTwo, ids),
                    () -> take(syncOne, ids),
                    () -> take(syncTwo, ids));
            assertThat(outcomes).hasSize(4);
        }

        long seconds = feed.worklogIds().stream()
                .mapToLong(id -> feed.worklog(id).orElseThrow().seconds())
                .sum();
        assertThat(one.hourLedger().issue(issue))
                .isEqualTo(new HourTotal(seconds, seconds, feed.worklogIds().size()));
        assertThat(one.hourLedger().month(0, YearMonth.of(2026, 10)))
                .isEqualTo(one.hourLedger().issue(issue));
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

    private static Optional<Refusal> rename(Stores node, long seen, String suffix) {
        return refusal(
                () -> book(node).change(ADMIN, "ACME", OptionalLong.of(seen), change -> change.name(seen + suffix)));
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
