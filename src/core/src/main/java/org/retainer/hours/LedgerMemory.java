package org.retainer.hours;

import java.time.Instant;
import java.util.Optional;

/** What the ledger remembers about itself. Each call is its own transaction. */
public interface LedgerMemory {
    /** Answers up to when Jira's changes are known to be in the ledger; empty before the first fill is done. */
    Optional<Instant> reconciledUpTo();

    void reconciledUpTo(Instant moment);

    /** Answers when the latest walk over all issues began that came to its end; empty before the first one. */
    Optional<Instant> walkedUpTo();

    void walkedUpTo(Instant moment);

    /** Answers the latest moment of which Jira's list of changes could not be read to its end; empty before the first one. */
    Optional<Instant> crowdedAt();

    void crowdedAt(Instant moment);

    /** Answers which row was the latest at a moment some days ago; empty before the first one was remembered. */
    Optional<Tombstones.Mark> ageMark();

    void ageMark(Tombstones.Mark mark);
}
