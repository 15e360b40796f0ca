package org.retainer.hours;

import org.retainer.access.Viewer;
import org.retainer.account.AccountKey;

/** Where the host keeps what is written on issues about whose they are. Read through {@link WorklogFeed}. */
public interface OwnAccountStore {
    /** Tells whether somebody may edit an issue. */
    boolean mayEdit(Viewer viewer, long issueId);

    /** Writes an account on an issue, in place of what stood there. */
    void write(long issueId, AccountKey account);

    /** Takes away what stands on an issue. */
    void erase(long issueId);
}
