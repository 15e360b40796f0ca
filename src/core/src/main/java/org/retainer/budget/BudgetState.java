package org.retainer.budget;

/** How a budget stands. */
public enum BudgetState {
    OK,
    /** 80 % are spent, or the present pace ends above what is allowed. */
    AT_RISK,
    /** More is spent than is allowed. */
    OVER
}
