package org.retainer.hours;

import java.util.Optional;

/**
 * What the ledger holds of one worklog. Rows are never changed, only replaced: the row's id is the version that a writer
 * has seen.
 *
 * @param rowId the id of the stored placement
 * @param worklog the mirror; empty when the worklog is gone and the row only remembers that
 * @param placement of a gone worklog: no account, no issue, 0 seconds
 */
public record LedgerRow(long rowId, Optional<Worklog> worklog, Placement placement) {
    /** Tells whether the row already says this, whatever change of rules it was computed with. */
    public boolean says(Optional<Worklog> mirror, Placement placed) {
        return worklog.equals(mirror) && placement.sameAs(placed);
    }
}
