package org.retainer.jira.start;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.retainer.jira.host.HostThread;
import org.retainer.time.InstallationTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs something every minute: by Jira's scheduler, on one node of the cluster; without one, by a thread of its own. */
final class MinuteJob {
    private static final Logger LOG = LoggerFactory.getLogger(MinuteJob.class);
    private static final JobRunnerKey RUNNER = JobRunnerKey.of("org.retainer.jira.ledger");
    private static final JobId JOB = JobId.of("org.retainer.jira.ledger.minute");
    private static final long EVERY_MILLIS = TimeUnit.MINUTES.toMillis(1);

    private final List<Runnable> work;
    private final InstallationTime time;
    private Optional<SchedulerService> scheduler = Optional.empty();
    private ScheduledExecutorService own;

    /** @param work done one after the other; what fails keeps nothing else from being done */
    MinuteJob(List<Runnable> work, InstallationTime time) {
        this.work = work;
        this.time = time;
    }

    void start() {
        scheduler = find();
        if (scheduler.isPresent() && scheduled(scheduler.get())) {
            return;
        }
        own = Executors.newSingleThreadScheduledExecutor(Threads.named("retainer-minute"));
        ScheduledFuture<?> ticking = own.scheduleWithFixedDelay(
                () -> HostThread.run(this::attempt), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        LOG.info("Jira's scheduler was not found; the ledger is looked after by a thread of its own: {}", ticking);
    }

    /** Takes the runner away. The schedule stays, since other nodes may live by it. */
    void stop() {
        scheduler.ifPresent(service -> service.unregisterJobRunner(RUNNER));
        scheduler = Optional.empty();
        if (own != null) {
            own.shutdown();
            own = null;
        }
    }

    private boolean scheduled(SchedulerService service) {
        try {
            service.registerJobRunner(RUNNER, request -> {
                attempt();
                return JobRunnerResponse.success();
            });
            service.scheduleJob(
                    JOB,
                    JobConfig.forJobRunnerKey(RUNNER)
                            .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                            .withSchedule(Schedule.forInterval(
                                    EVERY_MILLIS, Date.from(time.now().plusMillis(EVERY_MILLIS)))));
            return true;
        } catch (SchedulerServiceException | RuntimeException e) {
            LOG.warn("Jira's scheduler did not take the job", e);
            return false;
        }
    }

    private void attempt() {
        for (Runnable part : work) {
            try {
                part.run();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("A part of the work of each minute failed; it is tried again in a minute", e);
            }
        }
    }

    private static Optional<SchedulerService> find() {
        try {
            SchedulerService service = ComponentAccessor.getOSGiComponentInstanceOfType(SchedulerService.class);
            if (service != null) {
                return Optional.of(service);
            }
        } catch (RuntimeException e) {
            LOG.debug("No scheduler among the OSGi services", e);
        }
        try {
            return Optional.ofNullable(ComponentAccessor.getComponent(SchedulerService.class));
        } catch (RuntimeException e) {
            LOG.debug("No scheduler among Jira's components", e);
            return Optional.empty();
        }
    }
}
