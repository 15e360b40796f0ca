package org.retainer.budget;

/**
 * Hears of budgets that were added, changed or removed: stored sums of their account from the budget's start on are stale.
 * It is told in the transaction of the change, and once more after it.
 */
@FunctionalInterface
public interface BudgetChanges {
    void changed(Budget budget);
}
