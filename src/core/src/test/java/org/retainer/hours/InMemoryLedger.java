package org.retainer.hours;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountUse;
import org.retainer.transaction.InMemoryTransactions;
import org.retainer.transaction.WriteConflict;

/** The ledger in memory: what its writers use, decisions, totals. */
public final class InMemoryLedger extends InMemoryHours implements LedgerRows, Decisions, DirtyMonths, AccountUse {
    private final InMemoryClosings closings;
    private final AtomicLong ids = new AtomicLong();

    public InMemoryLedger(InMemoryTransactions transactions, InMemoryClosings closings) {
        super(transactions);
        this.closings = closings;
    }

    /** Lists the placements of all entries. */
    public List<Placement> placements() {
        return rows.where(InMemoryHours::isThere).stream()
                .map(LedgerRow::placement)
                .toList();
    }

    /** Lists the months that have a total. */
    public Set<AccountMonth> months() {
        return Set.copyOf(totalled.all());
    }

    public void mark(AccountMonth month) {
        marks.insert(ids.incrementAndGet(), new DirtyMonth(month.accountId(), month.month()));
    }

    /** Locks an entry, as issuing an invoice or closing a month does. */
    public void lock(HourLock lock) {
        closings.add(List.of(lock));
    }

    @Override
    public Map<Long, LedgerRow> rows(Collection<Long> worklogIds) {
        return byKey(rows, worklogIds);
    }

    @Override
    public List<LedgerRow> rowsOfIssues(Collection<Long> issueIds) {
        return rows.where(
                row -> isThere(row) && issueIds.contains(row.placement().issueId()));
    }

    @Override
    public List<LedgerRow> rowsOfMonth(AccountMonth month) {
        return rows.where(row -> isThere(row) && isOf(month, row.placement()));
    }

    @Override
    public List<LedgerRow> computedBefore(RuleChange change, int limit) {
        return concerned(change).limit(limit).toList();
    }

    @Override
    public long countComputedBefore(RuleChange change) {
        return concerned(change).count();
    }

    @Override
    public Map<Long, IssueRow> issueRows(Collection<Long> issueIds) {
        return byKey(issues, issueIds);
    }

    @Override
    public List<Long> issueIdsAfter(long issueId, int limit) {
        return issues.all().stream()
                .map(row -> row.facts().id())
                .filter(id -> id > issueId)
                .limit(limit)
                .toList();
    }

    @Override
    public Set<Long> kin(long issueId) {
        return issues
                .where(row -> row.facts().parentId().equals(Optional.of(issueId))
                        || row.facts().epicId().equals(Optional.of(issueId)))
                .stream()
                .map(row -> row.facts().id())
                .collect(Collectors.toSet());
    }

    @Override
    public List<IssueFacts> issuesWithOwnAccounts(Optional<AccountKey> key, long after, int limit) {
        return issues.all().stream()
                .map(IssueRow::facts)
                .filter(issue -> issue.id() > after)
                .filter(issue -> issue.ownAccounts().all().stream()
                        .anyMatch(own -> key.isEmpty() || own.key().equals(key)))
                .sorted(Comparator.comparingLong(IssueFacts::id))
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Long, Decision> decisions(Collection<Long> worklogIds) {
        return byKey(decisions, worklogIds);
    }

    @Override
    public Map<Long, HourLock> locks(Collection<Long> worklogIds) {
        return closings.locks(worklogIds);
    }

    @Override
    public void write(List<LedgerWrite> writes) {
        for (LedgerWrite write : writes) {
            Placement placement = write.placement();
            long id = placement.worklogId();
            write.seen().ifPresent(seen -> {
                LedgerRow present = rows.get(id)
                        .filter(row -> row.rowId() == seen.rowId())
                        .orElseThrow(() -> new WriteConflict("row " + seen.rowId()));
                rows.delete(id, present);
                mark(seen.placement());
            });
            rows.insert(id, new LedgerRow(ids.incrementAndGet(), write.worklog(), placement));
            write.worklog().ifPresent(worklog -> lastSeen.put(id, worklog));
            mark(placement);
        }
    }

    @Override
    public void remember(Collection<IssueWrite> writes) {
        for (IssueWrite write : writes) {
            long id = write.facts().id();
            write.seen().ifPresent(seen -> {
                IssueRow present = issues.get(id)
                        .filter(row -> row.rowId() == seen.rowId())
                        .orElseThrow(() -> new WriteConflict("issue " + id));
                issues.delete(id, present);
                rowsOfIssues(List.of(id)).forEach(row -> mark(row.placement()));
            });
            issues.insert(id, new IssueRow(ids.incrementAndGet(), write.facts()));
        }
    }

    @Override
    public void markMonthsOf(Collection<Long> issueIds) {
        rowsOfIssues(issueIds).forEach(row -> mark(row.placement()));
    }

    @Override
    public void forget(Collection<Long> issueIds) {
        byKey(issues, issueIds).forEach(issues::delete);
    }

    @Override
    public List<Decision> decisionsAfter(long worklogId, int limit) {
        return decisions.all().stream()
                .filter(decision -> decision.worklogId() > worklogId)
                .limit(limit)
                .toList();
    }

    @Override
    public long lastRowId() {
        return rows.all().stream().mapToLong(LedgerRow::rowId).max().orElse(0);
    }

    @Override
    public int purgeGone(long lastRowId, int limit) {
        List<LedgerRow> purged = rows.where(row -> row.placement().isGone() && row.rowId() <= lastRowId).stream()
                .limit(limit)
                .toList();
        purged.forEach(row -> rows.delete(row.placement().worklogId(), row));
        return purged.size();
    }

    @Override
    public void putAll(Collection<Decision> decided) {
        for (Decision decision : decided) {
            decisions.get(decision.worklogId()).ifPresent(before -> decisions.delete(decision.worklogId(), before));
            decisions.insert(decision.worklogId(), decision);
        }
    }

    @Override
    public List<DirtyMonth> dirty(int limit) {
        return marks.all().stream().distinct().limit(limit).toList();
    }

    @Override
    public void clean(DirtyMonth month) {
        for (long id = 1; id <= ids.get(); id++) {
            long key = id;
            marks.get(key).filter(month::equals).ifPresent(mark -> marks.delete(key, mark));
        }
        totals.put(month.accountId() + ":" + month.month(), monthSum(month.accountId(), month.month()));
        AccountMonth made = new AccountMonth(month.accountId(), month.month());
        totalled.put(made.number(), made);
    }

    @Override
    public boolean hasHours(long accountId) {
        return rows.all().stream()
                        .anyMatch(row -> isThere(row) && row.placement().accountId() == accountId)
                || decisions.all().stream()
                        .anyMatch(decision -> decision.accountId().equals(Optional.of(accountId)));
    }

    @Override
    public boolean hasClosings(long accountId) {
        return !closings.of(accountId).isEmpty();
    }

    private void mark(Placement placement) {
        if (placement.issueId() != 0) {
            marks.insert(ids.incrementAndGet(), new DirtyMonth(placement.accountId(), placement.month()));
        }
    }

    private Stream<LedgerRow> concerned(RuleChange change) {
        Predicate<Placement> subject =
                switch (change.scope()) {
                    case PROJECT -> placement -> placement.projectId() == change.subject();
                    case ACCOUNT -> placement -> placement.accountId() == change.subject();
                    case FAMILY -> {
                        Set<Long> family = new HashSet<>(kin(change.subject()));
                        family.add(change.subject());
                        yield placement -> family.contains(placement.issueId());
                    }
                    case MONTH -> placement -> isOf(AccountMonth.of(change.subject()), placement);
                    case INSTALLATION -> placement -> true;
                };
        return rows.all().stream()
                .filter(row -> isThere(row)
                        && subject.test(row.placement())
                        && row.placement().changeNumber() < change.number());
    }
}
