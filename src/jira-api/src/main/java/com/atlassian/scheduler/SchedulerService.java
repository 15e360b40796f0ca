package com.atlassian.scheduler;

import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;

/**
 * The cluster-wide scheduler.
 * Source: scheduler listing, public listing.
 */
public interface SchedulerService {
    void registerJobRunner(JobRunnerKey key, JobRunner runner);

    void unregisterJobRunner(JobRunnerKey key);

    void scheduleJob(JobId id, JobConfig config) throws SchedulerServiceException;

    void unscheduleJob(JobId id);
}
