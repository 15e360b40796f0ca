package com.atlassian.scheduler;

/**
 * The scheduler refuses.
 * Source: scheduler listing, public listing.
 */
public class SchedulerServiceException extends Exception {
    private static final long serialVersionUID = 1L;

    public SchedulerServiceException(String message) {
        super(message);
    }
}
