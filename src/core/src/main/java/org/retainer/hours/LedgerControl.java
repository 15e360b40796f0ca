package org.retainer.hours;

import java.time.Instant;
import java.util.Optional;
import org.retainer.job.Job;

/** The ledger as a machine: how fresh it is, and how to make it look again. */
public interface LedgerControl {
    /** Describes how fresh the ledger is. */
    Status status();

    /** Looks at what Jira says has changed, in the background. */
    Job reconcile();

    /** Compares every issue with Jira and makes mirror and placement right, in the background; decisions stay. */
    Job rebuild();

    /**
     * What the ledger is doing.
     *
     * @param lagSeconds how long ago the ledger was last known to equal Jira; empty before the first fill is done
     */
    record Status(
            State state,
            long entries,
            Optional<Instant> lastEventAt,
            Optional<Instant> lastReconciledAt,
            Optional<Long> lagSeconds,
            Optional<Job> running) {}

    /** The states, the first that applies. */
    enum State {
        /** Before the first fill is done: sums are not whole yet. */
        FILLING,
        REBUILDING,
        /** Entries are following a change of links or settings. */
        RECALCULATING,
        UP_TO_DATE
    }
}
