package org.retainer.hours;

import java.util.Optional;
import org.retainer.job.Findings;

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

    /** Tells in what the ledger was wrong before this write. */
    Findings difference() {
        Optional<Worklog> before = seen.flatMap(LedgerRow::worklog);
        boolean missing = before.isEmpty() && worklog.isPresent();
        boolean gone = before.isPresent() && worklog.isEmpty();
        boolean changed = before.isPresent() && worklog.isPresent() && !before.equals(worklog);
        boolean misplaced = before.isPresent() && before.equals(worklog);
        return new Findings(0, missing ? 1 : 0, changed ? 1 : 0, gone ? 1 : 0, misplaced ? 1 : 0);
    }
}
