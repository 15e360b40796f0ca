package org.retainer.jira.work;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.java.ao.Query;
import org.retainer.hours.AccountMonth;
import org.retainer.jira.hours.StaleSums;
import org.retainer.jira.hours.StoredDirtyMonth;
import org.retainer.jira.hours.StoredMonthTotal;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Table;
import org.retainer.time.Period;
import org.retainer.work.StoredSum;
import org.retainer.work.StoredWork;
import org.retainer.work.WorkEntry;
import org.retainer.work.WorkStore;

/** Sums of work in Active Objects. */
public final class AoWorkStore implements WorkStore {
    private static final int CLAIMS_AT_ONCE = 500;

    private final ActiveObjects ao;
    private final WorkEntries entries;
    private final Table<StoredWorkTotal, Long> totals;
    private final Table<StoredBudgetTotal, Long> sums;
    private final StaleSums stale;

    public AoWorkStore(ActiveObjects ao) {
        this.ao = ao;
        entries = new WorkEntries(ao);
        totals = new Table<>(ao, StoredWorkTotal.class, StoredWorkTotal::getID);
        sums = new Table<>(ao, StoredBudgetTotal.class, StoredBudgetTotal::getID);
        stale = new StaleSums(ao);
    }

    @Override
    public Map<Long, List<WorkEntry>> entries(Collection<Long> accountIds, Period days) {
        return entries.of(accountIds, days);
    }

    @Override
    public Set<Long> withEntries(Collection<Long> accountIds, Period days) {
        return entries.accounts(accountIds, days);
    }

    @Override
    public Set<AccountMonth> dirty(Collection<Long> accountIds) {
        Set<AccountMonth> dirty = new HashSet<>();
        // a change of rules leaves many marks that say the same
        for (Query query : AccountQueries.of("ACCOUNT_ID, MONTH", accountIds)) {
            ao.stream(
                    StoredDirtyMonth.class,
                    query.group("ACCOUNT_ID, MONTH"),
                    row -> dirty.add(new AccountMonth(row.getAccountId(), Days.month(row.getMonth()))));
        }
        return dirty;
    }

    @Override
    public Map<Long, Set<YearMonth>> months(Collection<Long> accountIds, Period days) {
        Map<Long, Set<YearMonth>> months = new HashMap<>();
        for (Query query : AccountQueries.ofMonths("ACCOUNT_ID, MONTH", accountIds, days)) {
            ao.stream(StoredWorkTotal.class, query, row -> months.computeIfAbsent(
                            row.getAccountId(), any -> new HashSet<>())
                    .add(Days.month(row.getMonth())));
        }
        return months;
    }

    @Override
    public Map<Long, SortedMap<YearMonth, StoredWork>> totals(Collection<Long> accountIds, Period days) {
        Map<Long, SortedMap<YearMonth, StoredWork>> found = new HashMap<>();
        for (Query query : AccountQueries.ofMonths(SumRows.WORK_COLUMNS, accountIds, days)) {
            ao.stream(StoredWorkTotal.class, query, row -> found.computeIfAbsent(
                            row.getAccountId(), any -> new TreeMap<>())
                    .put(Days.month(row.getMonth()), SumRows.work(row)));
        }
        return found;
    }

    @Override
    public List<StoredSum> sums(Collection<Long> accountIds, Period days) {
        List<StoredSum> found = new ArrayList<>();
        for (Query query : AccountQueries.ofMonths(SumRows.SUM_COLUMNS, accountIds, days)) {
            ao.stream(StoredBudgetTotal.class, query, row -> found.add(SumRows.sum(row)));
        }
        return found;
    }

    @Override
    public void replace(AccountMonth month, StoredWork total, List<StoredSum> made) {
        totals.one("CLAIM = ?", SumRows.claim(month)).ifPresent(row -> totals.deleteSeen(List.of(row.getID())));
        totals.add(SumRows.row(month, total));
        sums.delete("ACCOUNT_ID = ? AND MONTH = ?", month.accountId(), Days.of(month.month()));
        sums.addAll(
                made.stream().map(sum -> SumRows.row(month.accountId(), sum)).toList());
    }

    @Override
    public boolean isComplete() {
        // both are always written together: whatever is added between the two counts makes the first one smaller
        int made = ao.count(StoredWorkTotal.class, Query.select());
        return made >= ao.count(StoredMonthTotal.class, Query.select());
    }

    @Override
    public void markMissing(int limit) {
        List<AccountMonth> missing = new ArrayList<>();
        long last = 0;
        StoredMonthTotal[] page;
        do {
            page = ao.find(
                    StoredMonthTotal.class,
                    Query.select().where("ID > ?", last).order("ID").limit(CLAIMS_AT_ONCE));
            missing.addAll(withoutTotal(page));
            last = page.length == 0 ? last : page[page.length - 1].getID();
        } while (page.length == CLAIMS_AT_ONCE && missing.size() < limit);
        mark(missing);
    }

    @Override
    public void mark(Collection<AccountMonth> months) {
        stale.mark(months);
    }

    @Override
    public void note(Change change) {
        stale.note(change);
    }

    @Override
    public List<Change> noted(int limit) {
        return stale.noted(limit);
    }

    @Override
    public void forget(Change change) {
        stale.forget(change);
    }

    @Override
    public void markIssue(long issueId) {
        stale.markIssue(issueId);
    }

    private List<AccountMonth> withoutTotal(StoredMonthTotal[] page) {
        List<String> claims =
                Arrays.stream(page).map(StoredMonthTotal::getClaim).toList();
        Set<String> made = new HashSet<>();
        totals.inUnique("CLAIM", claims).forEach(row -> made.add(row.getClaim()));
        return claims.stream()
                .filter(claim -> !made.contains(claim))
                .map(claim -> claim.split(":"))
                .map(parts -> new AccountMonth(Long.parseLong(parts[0]), Days.month(Integer.parseInt(parts[1]))))
                .toList();
    }
}
