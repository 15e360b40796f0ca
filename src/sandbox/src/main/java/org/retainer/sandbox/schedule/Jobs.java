package org.retainer.sandbox.schedule;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.Schedule;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.retainer.sandbox.host.ForeignLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs on a small pool, each job never twice at a time. A job without a registered runner waits for one, as in
 * Jira.
 */
public final class Jobs implements SchedulerService, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final int THREADS = 4;

    private final Clock clock;
    private final ScheduledThreadPoolExecutor pool;
    private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
    private final Map<JobId, ScheduledFuture<?>> scheduled = new ConcurrentHashMap<>();

    public Jobs(Clock clock) {
        this.clock = clock;
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
        unscheduleJob(id);
        long now = clock.millis();
        Date first = schedule.firstRun();
        long delay = first == null ? 0 : Math.max(0, first.getTime() - now);
        Runnable run = () -> run(id, config.getJobRunnerKey());
        ScheduledFuture<?> future = schedule.intervalMillis() == 0
                ? pool.schedule(run, delay, TimeUnit.MILLISECONDS)
                : pool.scheduleWithFixedDelay(run, delay, schedule.intervalMillis(), TimeUnit.MILLISECONDS);
        scheduled.put(id, future);
    }

    @Override
    public synchronized void unscheduleJob(JobId id) {
        ScheduledFuture<?> future = scheduled.remove(id);
        if (future != null) {
            future.cancel(false);
        }
    }

    /** The runners that are registered now. */
    public Map<JobRunnerKey, JobRunner> runners() {
        return Map.copyOf(runners);
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
