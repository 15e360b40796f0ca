package org.retainer.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.access.Viewer;
import org.retainer.refusal.Refusal;

/**
 * Lists what people decided about worklogs that are gone. Such decisions are kept: they hold again when the worklog comes
 * back, such as from a backup. Whether a decision is orphaned is seen from the ledger and stored nowhere, so that it is never
 * out of date.
 */
public final class OrphanedDecisions {
    private static final int AT_ONCE = 500;
    private static final int MOST_READ = 20_000;

    private final LedgerRows ledger;

    public OrphanedDecisions(LedgerRows ledger) {
        this.ledger = ledger;
    }

    /**
     * Lists a page of orphaned decisions by rising worklog.
     *
     * @param after only decisions about later worklogs; 0 for the first page
     * @throws Refusal 403 for everybody but administrators
     */
    public Page list(Viewer viewer, long after, int limit) {
        if (!viewer.is(Viewer.Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("administrator.only");
        }
        List<Decision> orphans = new ArrayList<>();
        long last = after;
        for (int read = 0; read < MOST_READ; read += AT_ONCE) {
            List<Decision> decisions = ledger.decisionsAfter(last, AT_ONCE);
            Map<Long, LedgerRow> rows =
                    ledger.rows(decisions.stream().map(Decision::worklogId).toList());
            for (Decision decision : decisions) {
                last = decision.worklogId();
                if (isOrphaned(rows.get(decision.worklogId()))) {
                    orphans.add(decision);
                    if (orphans.size() == limit) {
                        return new Page(orphans, Optional.of(last));
                    }
                }
            }
            if (decisions.size() < AT_ONCE) {
                return new Page(orphans, Optional.empty());
            }
        }
        return new Page(orphans, Optional.of(last));
    }

    private static boolean isOrphaned(LedgerRow row) {
        return row == null || row.placement().isGone();
    }

    /**
     * A page of decisions.
     *
     * @param next the worklog after which the next page begins; empty at the end. A page may be short, or empty, and yet not
     *     be the last: only so many decisions are looked at for each.
     */
    public record Page(List<Decision> decisions, Optional<Long> next) {
        public Page {
            decisions = List.copyOf(decisions);
        }
    }
}
