package org.retainer.jira.hours;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.retainer.account.AccountKey;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.Decision;
import org.retainer.hours.DirtyMonths.DirtyMonth;
import org.retainer.hours.EntryState;
import org.retainer.hours.HourLock;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.IssueRow;
import org.retainer.hours.IssueWrite;
import org.retainer.hours.LedgerRow;
import org.retainer.hours.LedgerRows;
import org.retainer.hours.LedgerWrite;
import org.retainer.hours.RuleChange;
import org.retainer.jira.store.Days;
import org.retainer.work.WorkStore;

/** The rows of the ledger in Active Objects, as its writers see them. */
public final class AoLedgerRows implements LedgerRows {
    private static final int ISSUES_AT_ONCE = 500;

    private final ActiveObjects ao;
    private final LedgerTables tables;
    private final LedgerWriter writer;
    private final StaleSums sums;

    public AoLedgerRows(ActiveObjects ao) {
        this.ao = ao;
        this.tables = new LedgerTables(ao);
        this.writer = new LedgerWriter(tables);
        this.sums = new StaleSums(ao);
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
    public List<LedgerRow> rowsOfMonth(AccountMonth month) {
        return tables.rows(
                tables.placements().all("ACCOUNT_ID = ? AND MONTH = ?", month.accountId(), Days.of(month.month())));
    }

    @Override
    public List<LedgerRow> computedBefore(RuleChange change, int limit) {
        List<StoredPlacement> found = new ArrayList<>();
        for (Query part : concerned(change)) {
            if (found.size() < limit) {
                found.addAll(Arrays.asList(
                        ao.find(StoredPlacement.class, inOrder(change, part).limit(limit - found.size()))));
            }
        }
        return tables.rows(found);
    }

    @Override
    public long countComputedBefore(RuleChange change) {
        long count = 0;
        for (Query part : concerned(change)) {
            count += ao.count(StoredPlacement.class, part);
        }
        return count;
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
    public Set<Long> kin(long issueId) {
        Set<Long> kin = new HashSet<>();
        for (String relation : List.of("PARENT_ID = ?", "EPIC_ID = ?")) {
            tables.issues().all(relation, issueId).forEach(row -> kin.add(row.getIssueId()));
        }
        return kin;
    }

    @Override
    public List<IssueFacts> issuesWithOwnAccounts(Optional<AccountKey> key, long after, int limit) {
        String written = key.isPresent()
                ? "(OWN_KEY = ? OR PARENT_KEY = ? OR EPIC_KEY = ?)"
                : "(OWN_KEY IS NOT NULL OR PARENT_KEY IS NOT NULL OR EPIC_KEY IS NOT NULL)";
        List<Object> parameters = new ArrayList<>(Collections.nCopies(
                key.isPresent() ? 3 : 0, key.map(AccountKey::canonical).orElse("")));
        parameters.add(after);
        return Arrays.stream(ao.find(
                        StoredIssue.class,
                        Query.select()
                                .where(written + " AND ISSUE_ID > ?", parameters.toArray())
                                .order("ISSUE_ID")
                                .limit(limit)))
                .map(LedgerMapping::facts)
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
            locks.merge(row.getWorklogId(), LedgerMapping.lock(row), AoLedgerRows::stronger);
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
        issues.stream().filter(AoLedgerRows::changesSums).forEach(write -> noteFor(write.facts()));
    }

    /** The present sums of its months are out of date at once; the note is for those that are made at this very moment. */
    private void noteFor(IssueFacts changed) {
        sums.markIssue(changed.id());
        sums.note(WorkStore.Change.ofIssue(changed.id()));
    }

    private static boolean changesSums(IssueWrite write) {
        return write.seen()
                .map(IssueRow::facts)
                .filter(before -> !before.components().equals(write.facts().components())
                        || !before.parentId().equals(write.facts().parentId()))
                .isPresent();
    }

    @Override
    public void markMonthsOf(Collection<Long> issueIds) {
        Set<DirtyMonth> months = new HashSet<>();
        for (long issueId : issueIds) {
            ao.stream(
                    StoredPlacement.class,
                    Query.select("ACCOUNT_ID, MONTH")
                            .where("ISSUE_ID = ? AND ACCOUNT_ID >= ?", issueId, 0L)
                            .group("ACCOUNT_ID, MONTH"),
                    row -> months.add(new DirtyMonth(row.getAccountId(), Days.month(row.getMonth()))));
        }
        writer.mark(months);
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

    /** The questions that together find the rows of a change. */
    /**
     * Asks for many rows in the order of the index that begins with what is asked for, so that no database reads the whole
     * table for each chunk of them. A family or a month has few rows, and an index of its own without that order.
     */
    private static Query inOrder(RuleChange change, Query part) {
        return switch (change.scope()) {
            case PROJECT, ACCOUNT, INSTALLATION -> part.order("CHANGE_NUMBER");
            case FAMILY, MONTH -> part;
        };
    }

    private List<Query> concerned(RuleChange change) {
        String computedBefore = "CHANGE_NUMBER < ?";
        return switch (change.scope()) {
            case PROJECT -> List.of(
                    Query.select().where("PROJECT_ID = ? AND " + computedBefore, change.subject(), change.number()));
            case ACCOUNT -> List.of(
                    Query.select().where("ACCOUNT_ID = ? AND " + computedBefore, change.subject(), change.number()));
            case MONTH -> {
                AccountMonth month = AccountMonth.of(change.subject());
                yield List.of(Query.select()
                        .where(
                                "ACCOUNT_ID = ? AND MONTH = ? AND " + computedBefore,
                                month.accountId(),
                                Days.of(month.month()),
                                change.number()));
            }
            case FAMILY -> family(change, computedBefore);
            case INSTALLATION -> List.of(
                    Query.select().where("ACCOUNT_ID >= ? AND " + computedBefore, 0L, change.number()));
        };
    }

    private List<Query> family(RuleChange change, String computedBefore) {
        List<Object> issues = new ArrayList<>(kin(change.subject()));
        issues.add(change.subject());
        List<Query> parts = new ArrayList<>();
        for (int start = 0; start < issues.size(); start += ISSUES_AT_ONCE) {
            List<Object> part = new ArrayList<>(issues.subList(start, Math.min(issues.size(), start + ISSUES_AT_ONCE)));
            String marks = String.join(",", Collections.nCopies(part.size(), "?"));
            part.add(change.number());
            parts.add(Query.select().where("ISSUE_ID IN (" + marks + ") AND " + computedBefore, part.toArray()));
        }
        return parts;
    }
}
