package org.retainer.jira.hours;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retainer.hours.Decision;
import org.retainer.hours.IssueRow;
import org.retainer.hours.LedgerRow;
import org.retainer.hours.Worklog;
import org.retainer.jira.store.Table;

/** The tables of the ledger. */
final class LedgerTables {
    private final Table<StoredPlacement, Long> placements;
    private final Table<StoredMirror, Long> mirrors;
    private final Table<StoredDecision, Long> decisions;
    private final Table<StoredIssue, Long> issues;
    private final Table<StoredLock, Long> locks;
    private final Table<StoredClosing, Long> closings;
    private final Table<StoredDirtyMonth, Long> dirtyMonths;
    private final Table<StoredMonthTotal, Long> monthTotals;

    LedgerTables(ActiveObjects ao) {
        placements = new Table<>(ao, StoredPlacement.class, StoredPlacement::getID);
        mirrors = new Table<>(ao, StoredMirror.class, StoredMirror::getID);
        decisions = new Table<>(ao, StoredDecision.class, StoredDecision::getID);
        issues = new Table<>(ao, StoredIssue.class, StoredIssue::getID);
        locks = new Table<>(ao, StoredLock.class, StoredLock::getID);
        closings = new Table<>(ao, StoredClosing.class, StoredClosing::getID);
        dirtyMonths = new Table<>(ao, StoredDirtyMonth.class, StoredDirtyMonth::getID);
        monthTotals = new Table<>(ao, StoredMonthTotal.class, StoredMonthTotal::getID);
    }

    Table<StoredPlacement, Long> placements() {
        return placements;
    }

    Table<StoredMirror, Long> mirrors() {
        return mirrors;
    }

    Table<StoredDecision, Long> decisions() {
        return decisions;
    }

    Table<StoredIssue, Long> issues() {
        return issues;
    }

    Table<StoredLock, Long> locks() {
        return locks;
    }

    Table<StoredClosing, Long> closings() {
        return closings;
    }

    Table<StoredDirtyMonth, Long> dirtyMonths() {
        return dirtyMonths;
    }

    Table<StoredMonthTotal, Long> monthTotals() {
        return monthTotals;
    }

    /** Finds the mirrors of worklogs, the last words of gone ones included. */
    Map<Long, StoredMirror> mirrorsOf(Collection<Long> worklogIds) {
        return mirrors.inUnique("WORKLOG_ID", worklogIds).stream()
                .collect(Collectors.toMap(StoredMirror::getWorklogId, Function.identity()));
    }

    Map<Long, Decision> decisionsOf(Collection<Long> worklogIds) {
        return decisions.inUnique("WORKLOG_ID", worklogIds).stream()
                .collect(Collectors.toMap(StoredDecision::getWorklogId, LedgerMapping::decision));
    }

    Map<Long, IssueRow> issuesOf(Collection<Long> issueIds) {
        return issues.inUnique("ISSUE_ID", issueIds).stream()
                .collect(Collectors.toMap(
                        StoredIssue::getIssueId, row -> new IssueRow(row.getID(), LedgerMapping.facts(row))));
    }

    /** Joins placements with their mirrors. */
    List<LedgerRow> rows(List<StoredPlacement> stored) {
        List<Long> ids = stored.stream()
                .filter(row -> row.getAccountId() != LedgerMapping.GONE)
                .map(StoredPlacement::getWorklogId)
                .toList();
        Map<Long, Worklog> said = new HashMap<>();
        mirrorsOf(ids).forEach((id, mirror) -> {
            if (!mirror.isGone()) {
                said.put(id, LedgerMapping.worklog(mirror));
            }
        });
        return stored.stream()
                .map(row -> new LedgerRow(
                        row.getID(),
                        Optional.ofNullable(said.get(row.getWorklogId())),
                        LedgerMapping.placement(row.getWorklogId(), row)))
                .toList();
    }
}
