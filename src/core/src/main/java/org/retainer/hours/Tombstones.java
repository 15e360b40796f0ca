package org.retainer.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.retainer.transaction.Transactions;

/**
 * Takes away the rows that only remember that a worklog is gone, when nobody can need them any more. They keep a writer who
 * has read a worklog before its deletion from bringing it back, so they must live longer than any writer works, than the
 * overlap of the reconciliation, and than the clocks of two nodes can differ.
 *
 * <p>The rows carry no time. Instead it is remembered which row was the latest at a moment: ids rise, so after a while all
 * rows up to that one are older than that.
 */
public final class Tombstones {
    /** How old such a row is at least when it goes. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int AT_ONCE = 500;

    private final LedgerRows ledger;
    private final LedgerMemory memory;
    private final Transactions transactions;
    private final Clock clock;

    public Tombstones(LedgerRows ledger, LedgerMemory memory, Transactions transactions, Clock clock) {
        this.ledger = ledger;
        this.memory = memory;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes away what is old enough; answers how many rows. */
    public long purge() {
        Instant now = clock.instant();
        Optional<Mark> mark = memory.ageMark();
        long purged = 0;
        if (mark.isPresent()) {
            if (mark.get().at().plus(KEPT).isAfter(now)) {
                return 0;
            }
            purged = purgeUpTo(mark.get().rowId());
        }
        memory.ageMark(new Mark(ledger.lastRowId(), now));
        return purged;
    }

    private long purgeUpTo(long rowId) {
        long purged = 0;
        int portion;
        do {
            portion = transactions.run(() -> ledger.purgeGone(rowId, AT_ONCE));
            purged += portion;
        } while (portion == AT_ONCE);
        return purged;
    }

    /**
     * Remembers which row was the latest at a moment.
     *
     * @param rowId 0 when there was none
     */
    public record Mark(long rowId, Instant at) {}
}
