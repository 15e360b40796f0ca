package org.retainer.hours;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides when all issues must be walked because one moment filled a whole page of Jira's changes, as after an import or a
 * restored backup. More changes of the same moment may still arrive, so there is one walk soon, which brings the bulk of
 * them, and one when nothing of that moment can arrive any more; not one each minute for as long as the moment is looked at.
 */
public final class CatchUp {
    /** How long after a moment its changes are taken to be there: transactions end, clocks differ. */
    static final Duration SETTLED = Duration.ofMinutes(1);

    /** How long after the start of a walk the next one may begin, while crowded moments keep coming. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final LedgerMemory memory;

    public CatchUp(LedgerMemory memory) {
        this.memory = memory;
    }

    /** Tells whether a walk is due. */
    public boolean isDue(Instant now) {
        return memory.crowdedAt()
                .filter(crowded -> {
                    Instant walked = memory.walkedUpTo().orElse(Instant.EPOCH);
                    boolean soon = isBetween(walked, crowded.plus(SETTLED), now)
                            && !walked.plus(PAUSE).isAfter(now);
                    return soon || isBetween(walked, crowded.plus(Reconciliation.OVERLAP), now);
                })
                .isPresent();
    }

    private static boolean isBetween(Instant walked, Instant due, Instant now) {
        return walked.isBefore(due) && !due.isAfter(now);
    }
}
