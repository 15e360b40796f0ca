package org.retainer.hours;

import java.util.Optional;

/**
 * Puts one worklog into the ledger, or takes it out.
 *
 * @param seen the row that the writer has seen and replaces; empty when there was none
 * @param worklog the new mirror; empty when the worklog is gone
 * @param placement the new placement
 */
public record LedgerWrite(Optional<LedgerRow> seen, Optional<Worklog> worklog, Placement placement) {
    /** Places anew what a row holds. */
    static LedgerWrite replacing(LedgerRow row, Placement placement) {
        return new LedgerWrite(Optional.of(row), row.worklog(), placement);
    }
}
