package org.retainer.sandbox.cluster;

import com.atlassian.jira.cluster.ClusterManager;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.retainer.sandbox.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * This sandbox as one of several on a database. It says every two seconds that it lives; one that was silent for
 * {@link #SILENCE} counts as dead, and so does its former self as soon as it starts again.
 */
public final class Node implements ClusterManager, AutoCloseable {
    /** After so long without a sign of life a node has lost its locks and the jobs it was running. */
    public static final Duration SILENCE = Duration.ofSeconds(15);

    /** The condition that the holder in a column is no living node; its question mark is {@link #deadline}. */
    static final String HOLDER_IS_DEAD = "not exists (select 1 from jira_node n where n.name = %s and n.touched >= ?)";

    private static final Logger log = LoggerFactory.getLogger(Node.class);
    private static final Duration BEAT = Duration.ofSeconds(2);

    private final String name;
    private final String life;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final ScheduledExecutorService heart;

    private Node(String name, Database database, Clock clock) {
        this.name = name;
        this.life = name + "#" + UUID.randomUUID().toString().substring(0, 8);
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.heart = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "heartbeat");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Joins the cluster of a database whose look-alike tables are there. */
    public static Node join(String name, Database database, Clock clock) {
        Node node = new Node(name, database, clock);
        node.jdbc.update("delete from jira_node where name like ? escape '!'", escaped(name) + "#%");
        node.jdbc.update("insert into jira_node (name, touched) values (?, ?)", node.life, clock.millis());
        var beating =
                node.heart.scheduleWithFixedDelay(node::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        log.info("Node {} joined the cluster: {}", name, beating.isDone() ? "silent" : "beating");
        return node;
    }

    @Override
    public boolean isClustered() {
        return true;
    }

    @Override
    public String getNodeId() {
        return name;
    }

    /** Names this node and this run of it; a restarted node is another holder. */
    String life() {
        return life;
    }

    /** A node that has given no sign of life since this moment (epoch milliseconds) is dead. */
    long deadline() {
        return clock.millis() - SILENCE.toMillis();
    }

    private void beat() {
        try {
            jdbc.update("update jira_node set touched = ? where name = ?", clock.millis(), life);
        } catch (RuntimeException unreachable) {
            log.warn("The database did not take the node's sign of life: {}", unreachable.getMessage());
        }
    }

    /** Leaves the cluster; its locks are free at once. */
    @Override
    public void close() {
        heart.shutdownNow();
        jdbc.update("delete from jira_node where name = ?", life);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
