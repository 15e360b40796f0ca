package com.atlassian.scheduler;

import java.util.Date;

/**
 * One run.
 * Source: scheduler listing, public listing.
 */
public interface JobRunnerRequest {
    Date getStartTime();

    boolean isCancellationRequested();
}
