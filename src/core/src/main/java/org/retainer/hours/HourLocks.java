package org.retainer.hours;

import java.util.Collection;
import java.util.List;

/**
 * Writes locks; {@link LedgerRows#locks} reads the one that counts. An entry is locked at most once for each reason, and by
 * both independently. Writing takes part in the present transaction.
 */
public interface HourLocks {
    /** @throws org.retainer.transaction.WriteConflict when an entry is locked for this reason already */
    void add(Collection<HourLock> locks);

    /** Takes away the locks of a month that one reason has made. */
    void release(EntryState reason, AccountMonth month);

    /** Lists the locks of a month for one reason, by worklog. */
    List<HourLock> of(EntryState reason, AccountMonth month);
}
