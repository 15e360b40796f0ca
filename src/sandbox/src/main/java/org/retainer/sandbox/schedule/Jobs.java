package org.retainer.sandbox.schedule;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.retainer.sandbox.host.ForeignLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs on a small pool, each job never twice at a time. A job without a registered runner waits for one, as in
 * Jira. In a cluster, nodes take turns at the jobs that run once per cluster.
 */
public final class Jobs implements SchedulerService, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final int THREADS = 4;
    /** How long a node may overlook that a job's time was changed by another, in milliseconds. */
    private static final long GLANCE = 1_000;

    private final Clock clock;
    private final Optional<Turns> turns;
    private final ScheduledThreadPoolExecutor pool;
    private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
    private final Map<JobId, ScheduledFuture<?>> scheduled = new ConcurrentHashMap<>();

    public Jobs(Clock clock) {
        this(clock, Optional.empty());
    }

    /** @param turns in a cluster, which node runs what */
    public Jobs(Clock clock, Optional<Turns> turns) {
        this.clock = clock;
        this.turns = turns;
        this.pool = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, "job");
            thread.setDaemon(true);
            return thread;
        });
        pool.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void registerJobRunner(JobRunnerKey key, JobRunner runner) {
        runners.put(key, runner);
    }

    @Override
    public void unregisterJobRunner(JobRunnerKey key) {
        runners.remove(key);
    }

    @Override
    public synchronized void scheduleJob(JobId id, JobConfig config) throws SchedulerServiceException {
        Schedule schedule = config.getSchedule();
        if (schedule.intervalMillis() < 0) {
            throw new SchedulerServiceException("The interval of job " + id + " is negative");
        }
        cancel(id);
        long now = clock.millis();
        Date first = schedule.firstRun();
        long delay = first == null ? 0 : Math.max(0, first.getTime() - now);
        if (turns.isPresent() && config.getRunMode() == RunMode.RUN_ONCE_PER_CLUSTER) {
            turns.get().schedule(id.toString(), now + delay);
            Runnable look = () -> runInTurn(turns.get(), id, config);
            scheduled.put(id, pool.scheduleWithFixedDelay(look, 0, glance(schedule), TimeUnit.MILLISECONDS));
            return;
        }
        Runnable run = () -> run(id, config.getJobRunnerKey());
        ScheduledFuture<?> future = schedule.intervalMillis() == 0
                ? pool.schedule(run, delay, TimeUnit.MILLISECONDS)
                : pool.scheduleWithFixedDelay(run, delay, schedule.intervalMillis(), TimeUnit.MILLISECONDS);
        scheduled.put(id, future);
    }

    private static long glance(Schedule schedule) {
        return schedule.intervalMillis() == 0 ? GLANCE : Math.max(10, Math.min(GLANCE, schedule.intervalMillis()));
    }

    @Override
    public synchronized void unscheduleJob(JobId id) {
        cancel(id);
        turns.ifPresent(all -> all.remove(id.toString()));
    }

    private void cancel(JobId id) {
        ScheduledFuture<?> future = scheduled.remove(id);
        if (future != null) {
            future.cancel(false);
        }
    }

    /** The runners that are registered now. */
    public Map<JobRunnerKey, JobRunner> runners() {
        return Map.copyOf(runners);
    }

    private void runInTurn(Turns all, JobId id, JobConfig config) {
        try {
            if (runners.containsKey(config.getJobRunnerKey()) && all.take(id.toString())) {
                run(id, config.getJobRunnerKey());
                long interval = config.getSchedule().intervalMillis();
                all.done(id.toString(), interval == 0 ? Long.MAX_VALUE : clock.millis() + interval);
            }
        } catch (RuntimeException e) {
            // thrown further, it would end this node's looking for good
            log.warn("Job {} could not take its turn", id, e);
        }
    }

    private void run(JobId id, JobRunnerKey key) {
        JobRunner runner = runners.get(key);
        if (runner == null) {
            log.debug("Job {} waits for its runner {}", id, key);
            return;
        }
        Date start = new Date(clock.millis());
        try {
            ForeignLoader.run(() -> runner.runJob(new Request(start)));
        } catch (RuntimeException | LinkageError e) {
            log.error("Job {} failed", id, e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
                log.warn("A job still runs while the sandbox stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Request implements JobRunnerRequest {
        private final Date start;

        Request(Date start) {
            this.start = start;
        }

        @Override
        public Date getStartTime() {
            return new Date(start.getTime());
        }

        @Override
        public boolean isCancellationRequested() {
            return pool.isShutdown();
        }
    }
}
