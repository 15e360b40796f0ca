package org.retainer.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A piece of long work.
 *
 * @param cursor where it goes on after an interruption; empty before the first step
 * @param heartbeat when its runner last reported
 * @param message why it failed; empty otherwise
 */
public record Job(
        long id, Kind kind, State state, long done, long total, String cursor, String message, Instant heartbeat) {
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** What the work is. */
    public enum Kind {
        FIRST_FILL,
        REBUILD,
        /** The daily look at every issue. */
        SWEEP,
        RECONCILE,
        RECALCULATE,
        /** An export of everything comes into an empty installation. */
        IMPORT
    }

    /** How far the work is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Tells whether its runner has been silent since a moment. */
    public boolean isSilentSince(Instant moment) {
        return heartbeat.isBefore(moment);
    }

    /** Answers the share that is done, when the whole is known. */
    public Optional<Double> share() {
        return total == 0 ? Optional.empty() : Optional.of((double) done / total);
    }
}
