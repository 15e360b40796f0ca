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

    Budget add(Budget budget);

    /** Replaces a budget by its changed copy. The audit entry of the new version guards against another writer. */
    void replace(Budget budget);

    void remove(Budget budget);

    /** Lists the transfers of an account by id. */
    List<Transfer> transfers(long accountId);

    Map<Long, List<Transfer>> transfers(Collection<Long> accountIds);

    Transfer add(Transfer transfer);
}
