package org.retainer.sandbox.cluster;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.cluster.ClusterManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.lock.ClusterLocks;
import org.retainer.sandbox.schedule.Turns;

/**
 * What a sandbox shares with others, or what stands in for it when it is alone.
 *
 * @param turns in a cluster, which node runs a job
 * @param home the directory of this sandbox
 * @param sharedHome the directory of all nodes; alone, its own
 */
public record Surroundings(
        ClusterManager manager, ClusterLockService locks, Optional<Turns> turns, Path home, Path sharedHome) {
    /** Makes those of a sandbox that is no cluster. */
    public static Surroundings alone(Path home) {
        return new Surroundings(new SingleNode(), new ClusterLocks(), Optional.empty(), home, home);
    }

    /** Makes those of one node of several. */
    public static Surroundings of(Node node, Database database, Clock clock, Path home, Path sharedHome) {
        return new Surroundings(
                node,
                new SharedLocks(database, node),
                Optional.of(new SharedTurns(database, node, clock)),
                home,
                sharedHome);
    }
}
