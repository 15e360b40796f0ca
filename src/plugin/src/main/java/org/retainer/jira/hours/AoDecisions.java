package org.retainer.jira.hours;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import org.retainer.hours.Decision;
import org.retainer.hours.Decisions;

/** People's decisions in Active Objects. */
public final class AoDecisions implements Decisions {
    private final LedgerTables tables;

    public AoDecisions(ActiveObjects ao) {
        tables = new LedgerTables(ao);
    }

    @Override
    public void put(Decision decision) {
        tables.decisions().one("WORKLOG_ID = ?", decision.worklogId()).ifPresent(row -> tables.decisions()
                .deleteSeen(List.of(row.getID())));
        tables.decisions().addAll(List.of(LedgerMapping.row(decision)));
    }
}
