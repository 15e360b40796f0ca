package org.retainer.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A piece of long work.
 *
 * @param cursor where it goes on after an interruption; empty before the first step
 * @param message why it failed; empty otherwise
 * @param started when it began
 * @param heartbeat when its runner last reported; of an ended job, when it ended
 * @param findings what it has found so far
 */
public record Job(
        long id,
        Kind kind,
        State state,
        long done,
        long total,
        String cursor,
        String message,
        Instant started,
        Instant heartbeat,
        Findings findings) {
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** What the work is. */
    public enum Kind {
        FIRST_FILL,
        REBUILD,
        /** The daily look at every issue. */
        SWEEP,
        /** The look at what Jira says has changed, about every minute. */
        RECONCILE,
        /** A look at every issue at once, because Jira's list of changes could not be read to its end. */
        CATCH_UP,
        /** Entries follow a change of rules. */
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
