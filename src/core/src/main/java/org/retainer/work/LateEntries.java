package org.retainer.work;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.retainer.hours.AccountMonth;

/** Stores which late entries stay in which closed month. Writing takes part in the present transaction. */
public interface LateEntries {
    /** Lists what is kept of accounts, in no order. */
    List<KeptEntry> kept(Collection<Long> accountIds);

    /** Lists the late entries of an account whose days lie in some months, both included. */
    List<WorkEntry> late(long accountId, YearMonth first, YearMonth last);

    /** Keeps entries, in place of what was said of them before, and marks the months of their days as dirty. */
    void keep(Collection<KeptEntry> entries);

    /** Keeps entries in a month no longer, and marks the months of their days as dirty. */
    void release(AccountMonth kept);
}
