package org.retainer.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.store.Schema;
import org.retainer.sandbox.schedule.Jobs;

/** What nodes on one database share. */
public class ClusterTest {
    private static final JobRunnerKey RUNNER = JobRunnerKey.of("runner");
    private static final Clock NOW = Clock.systemUTC();
    private static EmbeddedPostgres server;

    private final List<AutoCloseable> open = new ArrayList<>();
    private Database database;
    private Node a;
    private Node b;

    @BeforeClass
    public static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterClass
    public static void stopServer() throws IOException {
        server.close();
    }

    @Before
    public void join() {
        database = keep(Database.open(server.getJdbcUrl("postgres", "postgres"), "postgres", ""));
        Schema.prepare(database);
        database.jdbc().update("delete from jira_node");
        database.jdbc().update("delete from jira_cluster_lock");
        database.jdbc().update("delete from jira_job");
        a = keep(Node.join("a", database, NOW));
        b = keep(Node.join("b", database, NOW));
    }

    @After
    public void closeAll() throws Exception {
        for (int last = open.size() - 1; last >= 0; last--) {
            open.get(last).close();
        }
    }

    @Test
    public void nodesThatStartTogetherMakeTheTablesOnce() throws Exception {
        database.jdbc().execute("create database together");
        ExecutorService starters = keep(Executors.newFixedThreadPool(3), ExecutorService::shutdownNow);
        List<Future<Boolean>> made = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            Callable<Boolean> start = () -> {
                try (Database own = Database.open(server.getJdbcUrl("postgres", "together"), "postgres", "");
                        StartOrder order = StartOrder.await(own)) {
                    assertThat(order).isNotNull();
                    return Schema.prepare(own);
                }
            };
            made.add(starters.submit(start));
        }
        int first = 0;
        for (Future<Boolean> one : made) {
            first += one.get(30, TimeUnit.SECONDS) ? 1 : 0;
        }
        assertThat(first).isEqualTo(1);
    }

    @Test
    public void aLockBelongsToOneNodeUntilItIsGivenBack() {
        ClusterLock ofA = new SharedLocks(database, a).getLockForName("work");
        ClusterLock ofB = new SharedLocks(database, b).getLockForName("work");

        assertThat(ofA.tryLock()).isTrue();
        assertThat(ofB.tryLock()).isFalse();
        assertThatThrownBy(ofA::tryLock).isInstanceOf(IllegalMonitorStateException.class);
        assertThatThrownBy(ofB::unlock).isInstanceOf(IllegalMonitorStateException.class);
        assertThatThrownBy(() -> database.inTransaction(ofA::unlock)).isInstanceOf(IllegalStateException.class);
        ofA.unlock();
        assertThat(ofB.tryLock()).isTrue();
    }

    @Test
    public void theLocksOfASilentNodeAreTakenOver() {
        Node past = keep(Node.join(
                "c", database, Clock.offset(NOW, Node.SILENCE.plusSeconds(5).negated())));
        assertThat(new SharedLocks(database, past).getLockForName("work").tryLock())
                .isTrue();
        assertThat(new SharedLocks(database, a).getLockForName("work").tryLock())
                .isTrue();
    }

    @Test
    public void aNodeThatStartsAgainDoesNotWaitForItsFormerSelf() {
        assertThat(new SharedLocks(database, a).getLockForName("work").tryLock())
                .isTrue();
        Node again = keep(Node.join("a", database, NOW));
        assertThat(new SharedLocks(database, again).getLockForName("work").tryLock())
                .isTrue();
        assertThat(again.getNodeId()).isEqualTo("a");
    }

    @Test
    public void nodesTakeTurnsAtAJobOfTheCluster() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch runs = new CountDownLatch(6);
        JobRunner runner = request -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            pause();
            running.decrementAndGet();
            runs.countDown();
            return JobRunnerResponse.success();
        };
        List<Jobs> nodes = List.of(jobs(a), jobs(b));
        for (Jobs jobs : nodes) {
            jobs.registerJobRunner(RUNNER, runner);
            jobs.scheduleJob(
                    JobId.of("minute"),
                    JobConfig.forJobRunnerKey(RUNNER)
                            .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                            .withSchedule(Schedule.forInterval(20, null)));
        }

        assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
        nodes.get(0).unscheduleJob(JobId.of("minute"));
        assertThat(database.jdbc().queryForObject("select count(*) from jira_job", Integer.class))
                .as("taken from the other node too, as in Jira")
                .isZero();
    }

    private Jobs jobs(Node node) {
        return keep(new Jobs(NOW, Optional.of(new SharedTurns(database, node, NOW))));
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(15).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T extends AutoCloseable> T keep(T one) {
        open.add(one);
        return one;
    }

    private <T> T keep(T one, Closing<T> closing) {
        open.add(() -> closing.close(one));
        return one;
    }

    private interface Closing<T> {
        void close(T one);
    }
}
