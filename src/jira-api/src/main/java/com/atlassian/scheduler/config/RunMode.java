package com.atlassian.scheduler.config;

/**
 * Where a job runs.
 * Source: scheduler listing, public listing.
 */
public enum RunMode {
    RUN_ONCE_PER_CLUSTER,
    RUN_LOCALLY
}
