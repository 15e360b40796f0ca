package org.retainer.account;

/** What speaks against deleting an account, or changing its currency. */
public interface AccountUse {
    /** Tells whether hours stand on the account, or a decision puts some there. */
    boolean hasHours(long accountId);

    /** Tells whether months of the account are closed. */
    default boolean hasClosings(long accountId) {
        return false;
    }

    /** Tells whether the account has budgets. */
    default boolean hasBudgets(long accountId) {
        return false;
    }

    /** Tells whether budgets or rates of the account hold money in its currency. */
    default boolean hasMoney(long accountId) {
        return false;
    }
}
