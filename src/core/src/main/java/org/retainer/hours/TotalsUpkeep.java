package org.retainer.hours;

import java.util.List;
import org.retainer.transaction.Transactions;

/** Makes the totals of months again that have been written to. Until then readers sum such a month themselves. */
public final class TotalsUpkeep {
    private static final int AT_ONCE = 500;

    private final DirtyMonths months;
    private final Transactions transactions;

    public TotalsUpkeep(DirtyMonths months, Transactions transactions) {
        this.months = months;
        this.transactions = transactions;
    }

    /** Goes once over the months that are marked now. */
    public void run() {
        List<DirtyMonths.DirtyMonth> dirty = months.dirty(AT_ONCE);
        dirty.forEach(month -> transactions.run(() -> months.clean(month)));
    }
}
