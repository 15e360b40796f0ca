package org.retainer.hours;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The months that are closed. Writing takes part in the present transaction. */
public interface Closings {
    Optional<MonthClosing> find(AccountMonth month);

    /** Lists the closed months of an account, the latest first. */
    List<MonthClosing> of(long accountId);

    /** Finds all closed months: what decides whether an entry is late. */
    Set<AccountMonth> months();

    /** @throws org.retainer.transaction.WriteConflict when somebody else has closed the month */
    void add(MonthClosing closing);

    /** @throws org.retainer.transaction.WriteConflict when somebody else has reopened the month */
    void remove(MonthClosing closing);
}
