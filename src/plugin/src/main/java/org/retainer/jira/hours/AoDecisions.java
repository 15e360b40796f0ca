package org.retainer.jira.hours;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Collection;
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
    public void putAll(Collection<Decision> decisions) {
        List<Long> before =
                tables
                        .decisions()
                        .inUnique(
                                "WORKLOG_ID",
                                decisions.stream().map(Decision::worklogId).toList())
                        .stream()
                        .map(StoredDecision::getID)
                        .toList();
        tables.decisions().deleteSeen(before);
        tables.decisions().addAll(decisions.stream().map(LedgerMapping::row).toList());
    }
}
