package org.retainer.budget;

/** Hears of budgets that were added, changed or removed, in the transaction that does it: sums of their account are stale. */
@FunctionalInterface
public interface BudgetChanges {
    void changed(Budget budget);
}
