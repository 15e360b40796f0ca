package org.retainer.hours;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountUse;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;
import org.retainer.transaction.WriteConflict;

/** The ledger in memory: reading, writing, decisions, totals. */
public final class InMemoryLedger implements LedgerRows, HourLedger, Decisions, DirtyMonths, AccountUse {
    private final InMemoryTable<Long, LedgerRow> rows;
    private final InMemoryTable<Long, Worklog> lastSeen;
    private final InMemoryTable<Long, IssueRow> issues;
    private final InMemoryTable<Long, Decision> decisions;
    private final InMemoryClosings closings;
    private final InMemoryTable<Long, DirtyMonth> marks;
    private final InMemoryTable<String, HourTotal> totals;
    private final AtomicLong ids = new AtomicLong();

    public InMemoryLedger(InMemoryTransactions transactions, InMemoryClosings closings) {
        this.closings = closings;
        rows = new InMemoryTable<>(transactions);
        lastSeen = new InMemoryTable<>(transactions);
        issues = new InMemoryTable<>(transactions);
        decisions = new InMemoryTable<>(transactions);
        marks = new InMemoryTable<>(transactions);
        totals = new InMemoryTable<>(transactions);
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
    public List<IssueFacts> issues(Collection<Long> issueIds) {
        return issueRows(issueIds).values().stream().map(IssueRow::facts).toList();
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
            });
            issues.insert(id, new IssueRow(ids.incrementAndGet(), write.facts()));
        }
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
    public Optional<HourEntry> entry(long worklogId) {
        return rows.get(worklogId).filter(InMemoryLedger::isThere).map(this::entry);
    }

    @Override
    public List<HourEntry> entries(HourFilter filter, HourPage page) {
        Comparator<HourPage.Cursor> order = Filtering.comparator(page.order());
        return matching(filter)
                .filter(row -> page.after()
                        .map(cursor -> order.compare(cursorOf(row, page.order()), cursor) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(row -> cursorOf(row, page.order()), order))
                .skip(page.startAt())
                .limit(page.maxResults())
                .map(this::entry)
                .toList();
    }

    @Override
    public void forEach(HourFilter filter, Consumer<HourEntry> visitor) {
        entries(filter, HourPage.first(Integer.MAX_VALUE)).forEach(visitor);
    }

    @Override
    public HourTotal total(HourFilter filter) {
        return sum(matching(filter));
    }

    @Override
    public List<HourGroup> groups(HourFilter filter, Grouping grouping) {
        if (grouping == Grouping.COMPONENT) {
            return ComponentGroups.fold(groups(filter, Grouping.ISSUE), this::issues);
        }
        Map<String, List<LedgerRow>> groups =
                matching(filter).collect(Collectors.groupingBy(row -> Filtering.groupId(row.placement(), grouping)));
        List<HourGroup> made = new ArrayList<>();
        groups.forEach((id, members) -> made.add(new HourGroup(id, sum(members.stream()))));
        return made;
    }

    @Override
    public HourTotal month(long accountId, YearMonth month) {
        boolean dirty = marks.all().contains(new DirtyMonth(accountId, month));
        return dirty
                ? monthSum(accountId, month)
                : totals.get(accountId + ":" + month).orElse(HourTotal.ZERO);
    }

    @Override
    public HourTotal issue(long issueId) {
        return sum(rowsOfIssues(List.of(issueId)).stream());
    }

    @Override
    public long size() {
        return rows.where(InMemoryLedger::isThere).size();
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

    private Stream<LedgerRow> matching(HourFilter filter) {
        return rows.all().stream().filter(row -> isThere(row) && Filtering.matches(row.placement(), filter));
    }

    private static boolean isThere(LedgerRow row) {
        return row.placement().issueId() != 0;
    }

    private HourEntry entry(LedgerRow row) {
        Placement placement = row.placement();
        long id = placement.worklogId();
        return new HourEntry(
                placement,
                row.worklog().or(() -> lastSeen.get(id)).orElseThrow(),
                issues.get(placement.issueId())
                        .map(IssueRow::facts)
                        .orElseGet(() -> new IssueFacts(
                                placement.issueId(), "", "", placement.projectId(), "", Optional.empty(), List.of())),
                decisions.get(id).orElse(Decision.none(id)));
    }

    private HourTotal monthSum(long accountId, YearMonth month) {
        return sum(rowsOfMonth(new AccountMonth(accountId, month)).stream());
    }

    private static boolean isOf(AccountMonth month, Placement placement) {
        return month.equals(new AccountMonth(placement.accountId(), placement.month()));
    }

    private static HourPage.Cursor cursorOf(LedgerRow row, HourOrder order) {
        return new HourPage.Cursor(
                order.by().valueOf(row.placement()), row.placement().worklogId());
    }

    private static HourTotal sum(Stream<LedgerRow> summed) {
        return summed.map(row ->
                        new HourTotal(row.placement().seconds(), row.placement().billableSeconds(), 1))
                .reduce(HourTotal.ZERO, HourTotal::plus);
    }

    private static <V> Map<Long, V> byKey(InMemoryTable<Long, V> table, Collection<Long> keys) {
        return keys.stream()
                .distinct()
                .filter(key -> table.get(key).isPresent())
                .collect(Collectors.toMap(
                        Function.identity(), key -> table.get(key).orElseThrow(), (a, b) -> a, LinkedHashMap::new));
    }
}
