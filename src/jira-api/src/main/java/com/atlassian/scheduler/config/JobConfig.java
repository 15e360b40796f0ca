package com.atlassian.scheduler.config;

/**
 * How and when a job runs.
 * Source: scheduler listing, public listing.
 */
public final class JobConfig {
    private final JobRunnerKey runnerKey;
    private final RunMode runMode;
    private final Schedule schedule;

    private JobConfig(JobRunnerKey runnerKey, RunMode runMode, Schedule schedule) {
        this.runnerKey = runnerKey;
        this.runMode = runMode;
        this.schedule = schedule;
    }

    public static JobConfig forJobRunnerKey(JobRunnerKey runnerKey) {
        return new JobConfig(runnerKey, RunMode.RUN_ONCE_PER_CLUSTER, Schedule.runOnce(null));
    }

    public JobConfig withRunMode(RunMode mode) {
        return new JobConfig(runnerKey, mode, schedule);
    }

    public JobConfig withSchedule(Schedule newSchedule) {
        return new JobConfig(runnerKey, runMode, newSchedule);
    }

    public JobRunnerKey getJobRunnerKey() {
        return runnerKey;
    }

    public RunMode getRunMode() {
        return runMode;
    }

    public Schedule getSchedule() {
        return schedule;
    }
}
