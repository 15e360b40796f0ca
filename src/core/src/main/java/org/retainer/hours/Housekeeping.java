package org.retainer.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.retainer.job.Job;
import org.retainer.job.Jobs;

/** Throws away what nobody needs any more, about every hour: old notes of jobs, and rows of worklogs that are gone. */
public final class Housekeeping {
    private static final Duration EVERY = Duration.ofHours(1);

    /** The look of every minute leaves many notes. */
    private static final Duration RECONCILIATIONS_KEPT = Duration.ofDays(7);

    private static final Duration JOBS_KEPT = Duration.ofDays(90);

    private final Tombstones tombstones;
    private final Jobs jobs;
    private final Clock clock;
    private final AtomicReference<Optional<Instant>> last = new AtomicReference<>(Optional.empty());

    public Housekeeping(Tombstones tombstones, Jobs jobs, Clock clock) {
        this.tombstones = tombstones;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Does what is due. */
    void run() {
        Instant now = clock.instant();
        boolean recently =
                last.get().filter(moment -> moment.plus(EVERY).isAfter(now)).isPresent();
        if (recently) {
            return;
        }
        for (Job.Kind kind : Job.Kind.values()) {
            Duration kept = kind == Job.Kind.RECONCILE ? RECONCILIATIONS_KEPT : JOBS_KEPT;
            jobs.forget(kind, now.minus(kept));
        }
        tombstones.purge();
        last.set(Optional.of(now));
    }
}
