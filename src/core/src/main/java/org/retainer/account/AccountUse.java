package org.retainer.account;

/** What speaks against deleting an account. */
public interface AccountUse {
    /** Tells whether hours stand on the account, or a decision puts some there. */
    boolean hasHours(long accountId);

    /** Tells whether months of the account are closed. */
    default boolean hasClosings(long accountId) {
        return false;
    }
}
