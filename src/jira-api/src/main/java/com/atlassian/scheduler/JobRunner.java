package com.atlassian.scheduler;

/**
 * Work that is run on a schedule.
 * Source: scheduler listing, public listing.
 */
public interface JobRunner {
    JobRunnerResponse runJob(JobRunnerRequest request);
}
