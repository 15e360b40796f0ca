package org.retainer.hours;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** Reads the ledger in memory. */
abstract class InMemoryHours implements HourLedger {
    final InMemoryTable<Long, LedgerRow> rows;
    final InMemoryTable<Long, Worklog> lastSeen;
    final InMemoryTable<Long, IssueRow> issues;
    final InMemoryTable<Long, Decision> decisions;
    final InMemoryTable<Long, DirtyMonths.DirtyMonth> marks;
    final InMemoryTable<String, HourTotal> totals;
    final InMemoryTable<Long, AccountMonth> totalled;

    InMemoryHours(InMemoryTransactions transactions) {
        rows = new InMemoryTable<>(transactions);
        lastSeen = new InMemoryTable<>(transactions);
        issues = new InMemoryTable<>(transactions);
        decisions = new InMemoryTable<>(transactions);
        marks = new InMemoryTable<>(transactions);
        totals = new InMemoryTable<>(transactions);
        totalled = new InMemoryTable<>(transactions);
    }

    @Override
    public List<IssueFacts> issues(Collection<Long> issueIds) {
        return byKey(issues, issueIds).values().stream().map(IssueRow::facts).toList();
    }

    @Override
    public Optional<HourEntry> entry(long worklogId) {
        return rows.get(worklogId).filter(InMemoryHours::isThere).map(this::entry);
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
    public List<WorkShare> shares(HourFilter filter) {
        Map<WorkShare, List<LedgerRow>> groups =
                matching(filter).collect(Collectors.groupingBy(row -> share(row.placement(), HourTotal.ZERO)));
        List<WorkShare> made = new ArrayList<>();
        groups.values().forEach(members -> made.add(share(members.get(0).placement(), sum(members.stream()))));
        return made;
    }

    private static WorkShare share(Placement placement, HourTotal total) {
        return new WorkShare(
                placement.authorKey(), placement.activity(), placement.day(), total.seconds(), total.billableSeconds());
    }

    @Override
    public HourTotal month(long accountId, YearMonth month) {
        boolean dirty = marks.all().contains(new DirtyMonths.DirtyMonth(accountId, month));
        return dirty
                ? monthSum(accountId, month)
                : totals.get(accountId + ":" + month).orElse(HourTotal.ZERO);
    }

    @Override
    public HourTotal issue(long issueId) {
        return sum(rows.all().stream()
                .filter(row -> isThere(row) && row.placement().issueId() == issueId));
    }

    @Override
    public long size() {
        return rows.where(InMemoryHours::isThere).size();
    }

    private Stream<LedgerRow> matching(HourFilter filter) {
        return rows.all().stream().filter(row -> isThere(row) && Filtering.matches(row.placement(), filter));
    }

    static boolean isThere(LedgerRow row) {
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

    HourTotal monthSum(long accountId, YearMonth month) {
        AccountMonth wanted = new AccountMonth(accountId, month);
        return sum(rows.all().stream().filter(row -> isThere(row) && isOf(wanted, row.placement())));
    }

    static boolean isOf(AccountMonth month, Placement placement) {
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

    static <V> Map<Long, V> byKey(InMemoryTable<Long, V> table, Collection<Long> keys) {
        return keys.stream()
                .distinct()
                .filter(key -> table.get(key).isPresent())
                .collect(Collectors.toMap(
                        Function.identity(), key -> table.get(key).orElseThrow(), (a, b) -> a, LinkedHashMap::new));
    }
}
