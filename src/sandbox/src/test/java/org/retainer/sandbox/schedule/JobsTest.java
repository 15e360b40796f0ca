package org.retainer.sandbox.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.Schedule;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Test;

/** When jobs run. */
public class JobsTest {
    private static final JobRunnerKey RUNNER = JobRunnerKey.of("runner");
    private static final JobId JOB = JobId.of("job");

    private final Jobs jobs = new Jobs(Clock.systemUTC());

    @After
    public void close() {
        jobs.close();
    }

    @Test
    public void anIntervalJobRunsAgainAlsoAfterAFailure() throws Exception {
        CountDownLatch runs = new CountDownLatch(3);
        jobs.registerJobRunner(RUNNER, request -> {
            runs.countDown();
            throw new IllegalStateException("on purpose");
        });
        jobs.scheduleJob(JOB, JobConfig.forJobRunnerKey(RUNNER).withSchedule(Schedule.forInterval(10, null)));

        assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    public void aJobWithoutRunnerWaitsForOne() throws Exception {
        jobs.scheduleJob(JOB, JobConfig.forJobRunnerKey(RUNNER).withSchedule(Schedule.forInterval(10, null)));
        CountDownLatch runs = new CountDownLatch(1);
        jobs.registerJobRunner(RUNNER, request -> {
            runs.countDown();
            return JobRunnerResponse.success();
        });

        assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    public void schedulingTheSameIdReplacesTheJob() throws Exception {
        AtomicInteger first = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(1);
        jobs.registerJobRunner(RUNNER, request -> {
            first.incrementAndGet();
            return JobRunnerResponse.success();
        });
        JobRunnerKey other = JobRunnerKey.of("other");
        jobs.registerJobRunner(other, request -> {
            second.countDown();
            return JobRunnerResponse.success();
        });
        Date later = new Date(System.currentTimeMillis() + 60_000);
        jobs.scheduleJob(JOB, JobConfig.forJobRunnerKey(RUNNER).withSchedule(Schedule.runOnce(later)));
        jobs.scheduleJob(JOB, JobConfig.forJobRunnerKey(other).withSchedule(Schedule.runOnce(null)));

        assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(first).hasValue(0);
    }
}
