package org.retainer.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.After;
import org.junit.Test;
import org.retainer.account.Account;
import org.retainer.budget.Budget;
import org.retainer.fixture.Stores;
import org.retainer.job.Findings;
import org.retainer.job.Job;
import org.retainer.time.Period;

/** Nothing is lost: whatever happens to a cluster, its ledger heals by itself and equals a rebuild from scratch. */
public abstract class ClusterContract {
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2026, 10), YearMonth.of(2026, 11));
    private static final int STEPS = 70;

    private List<Stores> stores = List.of();

    /** Opens empty stores for each of two nodes over one database. */
    protected abstract List<Stores> open();

    protected abstract int histories();

    /** Whether one node may write while the other waits for it in the middle of a transaction. */
    protected abstract boolean writesNeverWait();

    @After
    public void close() {
        stores.forEach(Stores::close);
    }

    @Test
    public void aClusterHealsByItselfWhateverHappens() {
        int kills = 0;
        for (int seed = 1; seed <= histories(); seed++) {
            stores = open();
            FakeWorklogFeed feed = new FakeWorklogFeed(Instant.parse("2026-10-31T08:00:00Z"));
            RandomCluster cluster = new RandomCluster(stores, feed, seed, writesNeverWait());
            cluster.live(STEPS);
            cluster.heal();
            kills += cluster.kills();
            check(cluster, feed, seed);
            checkSums(cluster, seed);
        }
        assertThat(kills).as("kills in %d lives", histories()).isPositive();
    }

    private void check(RandomCluster cluster, FakeWorklogFeed feed, int seed) {
        Engine node = cluster.node();
        Map<Long, Decision> decided = cluster.office().decided();
        assertThat(node.mirrored()).as("mirror, seed %d", seed).isEqualTo(node.said());
        assertThat(node.held()).as("placements, seed %d", seed).isEqualTo(node.expected());
        assertThat(node.stores.ledgerRows().decisions(decided.keySet()))
                .as("decisions, seed %d", seed)
                .isEqualTo(decided);
        checkOrphans(cluster, seed);
        checkClosedMonths(cluster, seed);
        checkTotals(cluster, seed);
        assertThat(node.stores.ruleChanges().pending())
                .as("changes, seed %d", seed)
                .isEmpty();
        for (Job.Kind kind : Job.Kind.values()) {
            assertThat(node.stores.jobs().latest(kind).filter(Job::isRunning))
                    .as("running job, seed %d", seed)
                    .isEmpty();
        }
        Job rebuild = node.upkeep.rebuild();
        assertThat(node.stores.jobs().byId(rebuild.id()).orElseThrow().findings())
                .as("what a rebuild mends, seed %d", seed)
                .isEqualTo(Findings.looked(
                        feed.worklogIds().size() + lockedAndGone(cluster).size()));
    }

    /** A frozen entry still shows what was decided about it. */
    private static void checkOrphans(RandomCluster cluster, int seed) {
        Engine node = cluster.node();
        Set<Long> orphans = new TreeSet<>(cluster.office().decided().keySet());
        orphans.removeAll(node.feed.worklogIds());
        lockedAndGone(cluster).forEach(frozen -> orphans.remove(frozen.worklogId()));
        assertThat(new OrphanedDecisions(node.stores.ledgerRows())
                        .list(Engine.ADMIN, 0, 1_000)
                        .decisions())
                .as("orphans, seed %d", seed)
                .extracting(Decision::worklogId)
                .containsExactlyElementsOf(orphans);
    }

    /** What a closing has frozen stays, whatever becomes of it in Jira; everything else in a closed month is late. */
    private static void checkClosedMonths(RandomCluster cluster, int seed) {
        Engine node = cluster.node();
        Map<Long, HourLock> locks = new TreeMap<>();
        cluster.office().frozen().forEach((closing, made) -> {
            assertThat(node.stores.hourLocks().of(EntryState.CLOSED, closing.month()))
                    .as("locks of %s, seed %d", closing, seed)
                    .isEqualTo(made);
            assertThat(made).as("entries of %s, seed %d", closing, seed).hasSize((int)
                    closing.total().entries());
            made.forEach(lock -> locks.put(lock.worklogId(), lock));
        });
        node.rows(locks.keySet()).forEach((id, row) -> assertThat(
                        row.placement().sameAs(locks.get(id).frozen()))
                .as("%s as %s, seed %d", row, locks.get(id), seed)
                .isTrue());
        assertThat(node.rows(locks.keySet())).as("locked rows, seed %d", seed).hasSameSizeAs(locks.keySet());
        Set<AccountMonth> closed = node.stores.closings().months();
        node.held().forEach((id, held) -> {
            boolean locked = locks.containsKey(id);
            assertThat(held.state()).isEqualTo(locked ? EntryState.CLOSED : EntryState.OPEN);
            assertThat(held.late())
                    .as("late, seed %d: %s", seed, held)
                    .isEqualTo(!locked && closed.contains(new AccountMonth(held.accountId(), held.month())));
        });
    }

    /** Every stored sum is what summing everything anew gives. */
    private static void checkSums(RandomCluster cluster, int seed) {
        Engine node = cluster.node();
        List<Long> accountIds = cluster.accounts().stream().map(Account::id).toList();
        List<Budget> budgets = new ArrayList<>();
        node.stores.budgets().of(accountIds).values().forEach(budgets::addAll);
        LocalDate end = LocalDate.of(2027, 12, 31);
        assertThat(node.spending.byMonth(budgets, end))
                .as("spent of budgets, seed %d", seed)
                .isEqualTo(RandomMoney.slowSpending(node).byMonth(budgets, end));
        Period days = new Period(LocalDate.of(2026, 10, 3), end);
        assertThat(node.values.of(cluster.accounts(), days))
                .as("value of the work, seed %d", seed)
                .isEqualTo(RandomMoney.slowValues(node).of(cluster.accounts(), days));
        node.work.markStale();
        assertThat(node.stores.work().dirty(accountIds))
                .as("months that nobody has summed, seed %d", seed)
                .isEmpty();
        assertThat(node.stores.work().isComplete())
                .as("complete, seed %d", seed)
                .isTrue();
    }

    /** No hour is lost or counted twice: what the ledger sums is what Jira says, and what is frozen. */
    private static void checkTotals(RandomCluster cluster, int seed) {
        Engine node = cluster.node();
        List<Placement> there = new ArrayList<>(node.expected().values());
        there.addAll(lockedAndGone(cluster));
        HourTotal sum = HourTotal.ZERO;
        for (YearMonth month : MONTHS) {
            HourTotal stored = node.months(cluster.accounts(), month);
            assertThat(stored).as("%s, seed %d", month, seed).isEqualTo(Engine.sum(there, Period.of(month)));
            sum = sum.plus(stored);
        }
        assertThat(node.held().values().stream()
                        .filter(held -> held.state() == EntryState.OPEN)
                        .mapToLong(Placement::seconds)
                        .sum())
                .as("open seconds, seed %d", seed)
                .isEqualTo(node.said().values().stream()
                        .filter(said -> node.held().get(said.id()).state() == EntryState.OPEN)
                        .mapToLong(Worklog::seconds)
                        .sum());
        assertThat(sum.entries()).as("entries, seed %d", seed).isEqualTo(there.size());
        assertThat(sum.seconds())
                .as("seconds, seed %d", seed)
                .isEqualTo(there.stream().mapToLong(Placement::seconds).sum());
    }

    /** Entries of closed months whose worklogs are gone. */
    private static List<Placement> lockedAndGone(RandomCluster cluster) {
        List<Long> there = cluster.node().feed.worklogIds();
        return cluster.office().frozen().values().stream()
                .flatMap(List::stream)
                .map(HourLock::frozen)
                .filter(frozen -> !there.contains(frozen.worklogId()))
                .toList();
    }
}
