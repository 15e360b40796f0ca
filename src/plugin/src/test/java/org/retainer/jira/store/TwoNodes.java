package org.retainer.jira.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountLinks;
import org.retainer.account.Projects;
import org.retainer.activity.ActivityMapping;
import org.retainer.fixture.Stores;
import org.retainer.hours.AnnouncedRuleChanges;
import org.retainer.hours.FakeWorklogFeed;
import org.retainer.hours.IssueAccountTrail;
import org.retainer.hours.KnownIssues;
import org.retainer.hours.LedgerSync;
import org.retainer.hours.PlacementRulesCache;
import org.retainer.refusal.Refusal;
import org.retainer.time.History;
import org.retainer.time.InstallationTime;

/** Two nodes of a cluster over one PostgreSQL, and what people do on them at the same moment. */
@RunWith(Parameterized.class)
public abstract class TwoNodes {
    static final int ROUNDS = 8;
    static final Viewer ADMIN = new Viewer("admin", Set.of(Viewer.Role.ADMINISTRATOR));
    static final InstallationTime TIME = new InstallationTime(Clock.systemUTC(), () -> ZoneOffset.UTC);

    @Parameters(name = "{0}")
    public static List<DatabaseKind> databases() {
        return List.of(DatabaseKind.POSTGRESQL, DatabaseKind.POSTGRESQL_SERIALIZABLE);
    }

    private final DatabaseKind database;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    AoStores one;
    AoStores two;

    TwoNodes(DatabaseKind database) {
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

    static Optional<Refusal> create(Stores node, String key) {
        return refusal(() -> book(node)
                .create(
                        ADMIN,
                        Account.open(AccountKey.of(key), "Client", "anna", CurrencyUnit.of("RUB"))
                                .build()));
    }

    static Optional<Refusal> link(Stores node, String account, String project) {
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

    static AccountBook book(Stores node) {
        return new AccountBook(
                node.accounts(),
                node.accountUse(),
                node.auditLog(),
                new AnnouncedRuleChanges(node.ruleChanges(), node.ledgerRows()),
                node.transactions(),
                TIME);
    }

    static Optional<Refusal> refusal(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    @SafeVarargs
    final List<Optional<Refusal>> atOnce(Callable<Optional<Refusal>>... works) throws Exception {
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

    static LedgerSync sync(Stores stores, FakeWorklogFeed feed) {
        PlacementRulesCache rules = new PlacementRulesCache(
                stores.ruleChanges(),
                stores.accounts(),
                stores.closings(),
                TIME,
                () -> History.always(ActivityMapping.NONE));
        KnownIssues known = new KnownIssues(
                stores.ledgerRows(),
                feed,
                new IssueAccountTrail(stores.auditLog(), stores.accounts(), Clock.systemUTC()));
        return new LedgerSync(stores.ledgerRows(), feed, known, stores.ruleChanges(), rules, stores.transactions());
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
