package org.retainer.budget;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps budgets and the transfers between them. Writing takes part in the present transaction. Most rules are about several
 * budgets of an account: whoever writes asks for {@link #writes} first, reads, and ends with {@link #countWrite}.
 */
public interface Budgets {
    Optional<Budget> byId(long id);

    /** Lists an account's budgets by start, then id. */
    List<Budget> of(long accountId);

    /** Lists the budgets of several accounts, by account; one without any is absent. */
    Map<Long, List<Budget>> of(Collection<Long> accountIds);

    /** Stores a new budget and answers it with its id. */
    Budget add(Budget budget);

    /** Replaces a budget by its changed copy. The audit entry of the new version guards against another writer. */
    void replace(Budget budget);

    void remove(Budget budget);

    /** Lists the transfers of an account by id. */
    List<Transfer> transfers(long accountId);

    /** Lists the transfers of several accounts, by account; one without any is absent. */
    Map<Long, List<Transfer>> transfers(Collection<Long> accountIds);

    /** Stores a new transfer and answers it with its id. */
    Transfer add(Transfer transfer);

    /** Tells how often budgets and transfers of an account have been written. */
    long writes(long accountId);

    /**
     * Counts one more write.
     *
     * @param seen what {@link #writes} told before what this write builds on was read
     * @throws org.retainer.transaction.WriteConflict when somebody else has written since, or does so at the same moment
     */
    void countWrite(long accountId, long seen);
}
