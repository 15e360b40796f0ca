package org.retainer.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.After;
import org.junit.Test;
import org.retainer.fixture.Stores;
import org.retainer.job.Findings;
import org.retainer.job.Job;
import org.retainer.time.Period;

/** Nothing is lost: whatever happens to a cluster, its ledger heals by itself and equals a rebuild from scratch. */
public abstract class ClusterContract {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
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
        }
        assertThat(kills).as("kills in %d lives", histories()).isPositive();
    }

    private void check(RandomCluster cluster, FakeWorklogFeed feed, int seed) {
        Engine node = cluster.node();
        Map<Long, Placement> expected = node.expected();
        assertThat(node.mirrored()).as("mirror, seed %d", seed).isEqualTo(node.said());
        assertThat(node.held()).as("placements, seed %d", seed).isEqualTo(expected);
        assertThat(node.stores.ledgerRows().decisions(cluster.decided().keySet()))
                .as("decisions, seed %d", seed)
                .isEqualTo(cluster.decided());
        assertThat(node.months(cluster.accounts(), OCTOBER))
                .as("totals, seed %d", seed)
                .isEqualTo(Engine.sum(expected.values(), Period.of(OCTOBER)));
        Set<Long> orphans = new TreeSet<>(cluster.decided().keySet());
        orphans.removeAll(feed.worklogIds());
        assertThat(new OrphanedDecisions(node.stores.ledgerRows())
                        .list(Engine.ADMIN, 0, 1_000)
                        .decisions())
                .as("orphans, seed %d", seed)
                .extracting(Decision::worklogId)
                .containsExactlyElementsOf(orphans);
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
                .isEqualTo(Findings.looked(feed.worklogIds().size()));
    }
}
