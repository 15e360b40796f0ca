package org.retainer.job;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Rests a quarter as long as the last piece took: the busier the database, the longer. Work takes a quarter longer by that,
 * and a fifth of the time belongs to others.
 */
public final class SharingPace implements Pace {
    private static final int SHARE = 4;
    private static final Duration LONGEST = Duration.ofMillis(250);

    @Override
    public void rest(Duration worked) {
        LockSupport.parkNanos(restAfter(worked).toNanos());
    }

    static Duration restAfter(Duration worked) {
        Duration rest = worked.isNegative() ? Duration.ZERO : worked.dividedBy(SHARE);
        return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    }
}
