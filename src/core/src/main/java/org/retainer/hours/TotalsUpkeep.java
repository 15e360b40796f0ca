package org.retainer.hours;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.retainer.transaction.Transactions;
import org.retainer.transaction.WriteConflict;

/** Makes the totals of months again that have been written to. Until then readers sum such a month themselves. */
public final class TotalsUpkeep {
    private static final int AT_ONCE = 500;
    private static final int MOST_ROUNDS = 10;

    private final DirtyMonths months;
    private final MonthSums sums;
    private final Transactions transactions;
    private final Set<Long> touched = ConcurrentHashMap.newKeySet();

    /** Makes one that knows of no other sums than those of hours. */
    public TotalsUpkeep(DirtyMonths months, Transactions transactions) {
        this(months, MonthSums.NONE, transactions);
    }

    /** @param sums what else is made again with a month */
    public TotalsUpkeep(DirtyMonths months, MonthSums sums, Transactions transactions) {
        this.months = months;
        this.sums = sums;
        this.transactions = transactions;
    }

    /** Goes over the months that are marked, until none is left or it has been at it for a while. */
    public void run() {
        sums.markStale();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<DirtyMonths.DirtyMonth> dirty = months.dirty(AT_ONCE);
            dirty.forEach(this::clean);
            if (dirty.size() < AT_ONCE) {
                return;
            }
        }
    }

    /** Answers the accounts whose totals this node has made again since it was asked last. */
    public Set<Long> takeTouched() {
        Set<Long> taken = Set.copyOf(touched);
        touched.removeAll(taken);
        return taken;
    }

    private void clean(DirtyMonths.DirtyMonth month) {
        try {
            transactions.run(() -> {
                months.clean(month);
                sums.make(new AccountMonth(month.accountId(), month.month()));
            });
            touched.add(month.accountId());
        } catch (WriteConflict busy) {
            // somebody else makes the same total; if not, the marks are still there for the next time
        }
    }
}
