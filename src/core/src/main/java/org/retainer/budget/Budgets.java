package org.retainer.budget;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps budgets and the transfers between them. */
public interface Budgets {
    Optional<Budget> byId(long id);

    /** Lists an account's budgets by start, then id. */
    List<Budget> of(long accountId);

    /** Lists the budgets of several accounts, by account; one without any is absent. */
    Map<Long, List<Budget>> of(Collection<Long> accountIds);

    /**
     * Stores a new budget and answers it with its id.
     *
     * @throws org.retainer.transaction.WriteConflict when another budget of the account was written at the same moment:
     *     budgets that overlap are found by reading the account's others
     */
    Budget add(Budget budget);

    /**
     * Replaces a budget by its changed copy. The audit entry of the new version guards against another writer.
     *
     * @throws org.retainer.transaction.WriteConflict when it is gone, or another budget of the account was written at the
     *     same moment
     */
    void replace(Budget budget);

    /** @throws org.retainer.transaction.WriteConflict when it is gone, or somebody else has written it at the same moment */
    void remove(Budget budget);

    /** Lists the transfers of an account by id. */
    List<Transfer> transfers(long accountId);

    Map<Long, List<Transfer>> transfers(Collection<Long> accountIds);

    /**
     * Stores a new transfer and answers it with its id.
     *
     * @throws org.retainer.transaction.WriteConflict when a budget of the account was written at the same moment, or another
     *     transfer
     */
    Transfer add(Transfer transfer);
}
