package org.retainer.hours;

import java.util.List;
import org.retainer.transaction.Transactions;
import org.retainer.transaction.WriteConflict;

/** Makes the totals of months again that have been written to. Until then readers sum such a month themselves. */
public final class TotalsUpkeep {
    private static final int AT_ONCE = 500;
    private static final int MOST_ROUNDS = 10;

    private final DirtyMonths months;
    private final Transactions transactions;

    public TotalsUpkeep(DirtyMonths months, Transactions transactions) {
        this.months = months;
        this.transactions = transactions;
    }

    /** Goes over the months that are marked, until none is left or it has been at it for a while. */
    public void run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<DirtyMonths.DirtyMonth> dirty = months.dirty(AT_ONCE);
            dirty.forEach(this::clean);
            if (dirty.size() < AT_ONCE) {
                return;
            }
        }
    }

    private void clean(DirtyMonths.DirtyMonth month) {
        try {
            transactions.run(() -> months.clean(month));
        } catch (WriteConflict busy) {
            // somebody else makes the same total; if not, the marks are still there for the next time
        }
    }
}
