package org.retainer.hours;

import java.time.Instant;
import java.util.Optional;

/** What the ledger remembers about itself. Each call is its own transaction. */
public interface LedgerMemory {
    /** Answers up to when Jira's changes are known to be in the ledger; empty before the first fill is done. */
    Optional<Instant> reconciledUpTo();

    void reconciledUpTo(Instant moment);
}
