package org.retainer.job;

import java.time.Instant;
import java.util.List;
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

    /** Lists the latest jobs of a kind, running and ended ones, newest first. */
    List<Job> recent(Job.Kind kind, int limit);

    /**
     * Reports progress.
     *
     * @param findings all that the job has found so far
     * @return false when the job was cancelled or taken over: the runner stops then
     */
    boolean progress(long id, String owner, long done, long total, String cursor, Findings findings, Instant now);

    /**
     * Ends a job that this owner still runs.
     *
     * @param findings all that the job has found
     */
    void end(long id, String owner, Job.State state, String message, Findings findings, Instant now);

    /** Notes work that was too short to be a job while it ran; it may run beside others of its kind. */
    void note(
            Job.Kind kind,
            String owner,
            Job.State state,
            String message,
            Findings findings,
            Instant started,
            Instant now);

    /** Asks a running job to stop; one that has ended stays as it is. */
    void cancel(long id, Instant now);

    /** Takes over a running job of this owner, or one whose runner has been silent since a moment. */
    Optional<Job> takeOver(Job.Kind kind, String owner, Instant silentSince, Instant now);

    /** Forgets jobs of a kind that ended before a moment; the latest one is kept. */
    void forget(Job.Kind kind, Instant endedBefore);

    /** A job, and whether this call has started it. */
    record Started(Job job, boolean isNew) {}
}
