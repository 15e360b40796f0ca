package org.retainer.alert;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the alerts that were raised. Writing takes part in the present transaction. */
public interface Alerts {
    /**
     * Stores an alert and answers it with its id.
     *
     * @throws org.retainer.transaction.WriteConflict when it was raised before
     */
    Alert add(Alert alert);

    /** Answers which of these claims are taken. */
    Set<String> taken(Collection<String> claims);

    /** Lists what was raised for a period of a budget, by id. */
    List<Alert> of(long budgetId, String periodId);

    Optional<Alert> byId(long id);

    /** Lists the alerts of an account that people were told of, newest first. */
    List<Alert> list(long accountId, int startAt, int maxResults);

    int count(long accountId);

    /** Lists alerts that people were told of, nobody has dismissed and whose period holds a day, newest first. */
    List<Alert> open(Collection<Long> accountIds, LocalDate on);

    /** Replaces an alert by its next version. The audit entry of the new version guards against another writer. */
    void replace(Alert alert);
}
