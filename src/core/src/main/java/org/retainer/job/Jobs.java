package org.retainer.job;

import java.time.Instant;
import java.util.Optional;

/** The store of long work. Each call is its own transaction. */
public interface Jobs {
    /**
     * Starts a kind of work, unless a job of that kind is running already: then that one is answered.
     *
     * @param owner a name that tells this runner from others
     */
    Started start(Job.Kind kind, String owner, Instant now);

    Optional<Job> byId(long id);

    Optional<Job> latest(Job.Kind kind);

    /**
     * Reports progress.
     *
     * @return false when the job was cancelled or taken over: the runner stops then
     */
    boolean progress(long id, String owner, long done, long total, String cursor, Instant now);

    void end(long id, String owner, Job.State state, String message, Instant now);

    /** Asks a running job to stop; one that has ended stays as it is. */
    void cancel(long id, Instant now);

    /** Takes over a running job of this owner, or one whose runner has been silent since a moment. */
    Optional<Job> takeOver(Job.Kind kind, String owner, Instant silentSince, Instant now);

    /** A job, and whether this call has started it. */
    record Started(Job job, boolean isNew) {}
}
