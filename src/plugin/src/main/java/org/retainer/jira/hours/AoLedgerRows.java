package org.retainer.jira.hours;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.retainer.hours.Decision;
import org.retainer.hours.EntryState;
import org.retainer.hours.HourLock;
import org.retainer.hours.IssueRow;
import org.retainer.hours.IssueWrite;
import org.retainer.hours.LedgerRow;
import org.retainer.hours.LedgerRows;
import org.retainer.hours.LedgerWrite;
import org.retainer.hours.RuleChange;

/** The rows of the ledger in Active Objects, as its writers see them. */
public final class AoLedgerRows implements LedgerRows {
    private final ActiveObjects ao;
    private final LedgerTables tables;
    private final LedgerWriter writer;

    public AoLedgerRows(ActiveObjects ao) {
        this.ao = ao;
        this.tables = new LedgerTables(ao);
        this.writer = new LedgerWriter(tables);
    }

    @Override
    public Map<Long, LedgerRow> rows(Collection<Long> worklogIds) {
        return tables.rows(tables.placements().inUnique("WORKLOG_ID", worklogIds)).stream()
                .collect(Collectors.toMap(row -> row.placement().worklogId(), Function.identity()));
    }

    @Override
    public List<LedgerRow> rowsOfIssues(Collection<Long> issueIds) {
        return tables.rows(tables.placements().in("ISSUE_ID", issueIds));
    }

    @Override
    public List<LedgerRow> computedBefore(RuleChange change, int limit) {
        return tables.rows(
                Arrays.asList(ao.find(StoredPlacement.class, concerned(change).limit(limit))));
    }

    @Override
    public long countComputedBefore(RuleChange change) {
        return ao.count(StoredPlacement.class, concerned(change));
    }

    @Override
    public Map<Long, IssueRow> issueRows(Collection<Long> issueIds) {
        return tables.issuesOf(issueIds);
    }

    @Override
    public List<Long> issueIdsAfter(long issueId, int limit) {
        return Arrays.stream(ao.find(
                        StoredIssue.class,
                        Query.select()
                                .where("ISSUE_ID > ?", issueId)
                                .order("ISSUE_ID")
                                .limit(limit)))
                .map(StoredIssue::getIssueId)
                .toList();
    }

    @Override
    public Map<Long, Decision> decisions(Collection<Long> worklogIds) {
        return tables.decisionsOf(worklogIds);
    }

    @Override
    public List<Decision> decisionsAfter(long worklogId, int limit) {
        return Arrays.stream(ao.find(
                        StoredDecision.class,
                        Query.select()
                                .where("WORKLOG_ID > ?", worklogId)
                                .order("WORKLOG_ID")
                                .limit(limit)))
                .map(LedgerMapping::decision)
                .toList();
    }

    @Override
    public Map<Long, HourLock> locks(Collection<Long> worklogIds) {
        Map<Long, HourLock> locks = new HashMap<>();
        for (StoredLock row : tables.locks().in("WORKLOG_ID", worklogIds)) {
            EntryState state = EntryState.valueOf(row.getState());
            HourLock lock = new HourLock(
                    row.getWorklogId(), state, row.getDocumentId(), LedgerMapping.placement(row.getWorklogId(), row));
            locks.merge(row.getWorklogId(), lock, AoLedgerRows::stronger);
        }
        return locks;
    }

    @Override
    public void write(List<LedgerWrite> writes) {
        writer.write(writes);
    }

    @Override
    public void remember(Collection<IssueWrite> issues) {
        tables.issues()
                .deleteSeen(issues.stream()
                        .flatMap(write -> write.seen().stream())
                        .map(IssueRow::rowId)
                        .toList());
        tables.issues()
                .addAll(issues.stream()
                        .map(write -> LedgerMapping.row(write.facts()))
                        .toList());
    }

    @Override
    public void forget(Collection<Long> issueIds) {
        tables.issues().deleteIn("ISSUE_ID", issueIds);
    }

    @Override
    public long lastRowId() {
        StoredPlacement[] last =
                ao.find(StoredPlacement.class, Query.select().order("ID DESC").limit(1));
        return last.length == 0 ? 0 : last[0].getID();
    }

    @Override
    public int purgeGone(long lastRowId, int limit) {
        List<Long> ids = Arrays.stream(ao.find(
                        StoredPlacement.class,
                        Query.select()
                                .where("ACCOUNT_ID = ? AND ID <= ?", LedgerMapping.GONE, lastRowId)
                                .limit(limit)))
                .map(StoredPlacement::getID)
                .toList();
        tables.placements().deleteSeen(ids);
        return ids.size();
    }

    private static HourLock stronger(HourLock one, HourLock other) {
        return one.state() == EntryState.INVOICED ? one : other;
    }

    private static Query concerned(RuleChange change) {
        String computedBefore = "CHANGE_NUMBER < ?";
        return switch (change.scope()) {
            case PROJECT -> Query.select()
                    .where("PROJECT_ID = ? AND " + computedBefore, change.subject(), change.number());
            case ACCOUNT -> Query.select()
                    .where("ACCOUNT_ID = ? AND " + computedBefore, change.subject(), change.number());
            case INSTALLATION -> Query.select().where("ACCOUNT_ID >= ? AND " + computedBefore, 0L, change.number());
        };
    }
}
