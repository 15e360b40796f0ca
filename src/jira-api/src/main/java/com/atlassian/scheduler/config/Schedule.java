package com.atlassian.scheduler.config;

import java.util.Date;

/**
 * When a job runs.
 * Source: scheduler listing, public listing.
 */
public final class Schedule {
    private final long intervalMillis;
    private final Date firstRun;

    private Schedule(long intervalMillis, Date firstRun) {
        this.intervalMillis = intervalMillis;
        this.firstRun = firstRun;
    }

    /** Every so many milliseconds, first at the given moment ({@code null}: at once). */
    public static Schedule forInterval(long intervalMillis, Date firstRun) {
        return new Schedule(intervalMillis, firstRun == null ? null : new Date(firstRun.getTime()));
    }

    public static Schedule runOnce(Date runAt) {
        return new Schedule(0, runAt == null ? null : new Date(runAt.getTime()));
    }

    /** Called by the host only; 0 for a job that runs once. */
    public long intervalMillis() {
        return intervalMillis;
    }

    /** Called by the host only; {@code null} means at once. */
    public Date firstRun() {
        return firstRun == null ? null : new Date(firstRun.getTime());
    }
}
