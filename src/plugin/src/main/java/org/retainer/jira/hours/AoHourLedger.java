package org.retainer.jira.hours;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.retainer.account.AccountUse;
import org.retainer.hours.ComponentGroups;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourEntry;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourGroup;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourPage;
import org.retainer.hours.HourTotal;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.IssueRow;
import org.retainer.hours.WorkShare;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;

/** Reads the ledger in Active Objects. */
public final class AoHourLedger implements HourLedger, AccountUse {
    private static final int PAGE = 1000;

    private final ActiveObjects ao;
    private final LedgerTables tables;
    private final LedgerSums sums;
    private final EntryPortions portions;

    public AoHourLedger(ActiveObjects ao) {
        this.ao = ao;
        this.tables = new LedgerTables(ao);
        this.sums = new LedgerSums(ao);
        this.portions = new EntryPortions(ao, tables);
    }

    @Override
    public Optional<HourEntry> entry(long worklogId) {
        return tables.placements()
                .one("WORKLOG_ID = ? AND ACCOUNT_ID >= ?", worklogId, 0L)
                .map(row -> portions.entries(List.of(row)))
                .flatMap(found -> found.stream().findFirst());
    }

    @Override
    public List<HourEntry> entriesOf(Collection<Long> worklogIds) {
        Map<Long, StoredPlacement> rows = new HashMap<>();
        tables.placements().inUnique("WORKLOG_ID", worklogIds).stream()
                .filter(row -> row.getAccountId() >= 0)
                .forEach(row -> rows.put(row.getWorklogId(), row));
        return portions.entries(worklogIds.stream()
                .distinct()
                .filter(rows::containsKey)
                .map(rows::get)
                .toList());
    }

    @Override
    public List<HourEntry> entries(HourFilter filter, HourPage page) {
        List<HourEntry> entries = new ArrayList<>();
        HourPage rest = page;
        while (rest.maxResults() > 0) {
            List<HourEntry> part = portions.next(filter, rest.atMost(PAGE));
            entries.addAll(part);
            if (part.size() < PAGE) {
                break;
            }
            rest = rest.rest(part.size(), part.get(part.size() - 1));
        }
        return entries;
    }

    @Override
    public void forEach(HourFilter filter, Consumer<HourEntry> visitor) {
        HourPage page = HourPage.first(PAGE);
        for (List<HourEntry> part = entries(filter, page); !part.isEmpty(); part = entries(filter, page)) {
            part.forEach(visitor);
            page = page.after(part.get(part.size() - 1).cursor());
        }
    }

    @Override
    public HourTotal total(HourFilter filter) {
        FilterCriteria criteria = FilterCriteria.of(filter);
        return sums.total(criteria.where(), criteria.parameters());
    }

    @Override
    public List<HourGroup> groups(HourFilter filter, Grouping grouping) {
        FilterCriteria criteria = FilterCriteria.of(filter);
        return switch (grouping) {
            case ISSUE -> sums.groups(
                    "ISSUE_ID", row -> String.valueOf(row.getIssueId()), criteria.where(), criteria.parameters());
            case PERSON -> sums.groups(
                    "AUTHOR_KEY", row -> Row.text(row.getAuthorKey()), criteria.where(), criteria.parameters());
            case DAY -> sums.groups(
                    "DAY", row -> Days.day(row.getDay()).toString(), criteria.where(), criteria.parameters());
            case MONTH -> sums.groups(
                    "MONTH", row -> Days.month(row.getMonth()).toString(), criteria.where(), criteria.parameters());
            case ACTIVITY -> sums.groups(
                    "ACTIVITY", row -> Row.text(row.getActivity()), criteria.where(), criteria.parameters());
            case COMPONENT -> ComponentGroups.fold(groups(filter, Grouping.ISSUE), this::issues);
            case PROJECT -> sums.groups(
                    "PROJECT_ID", row -> String.valueOf(row.getProjectId()), criteria.where(), criteria.parameters());
        };
    }

    @Override
    public List<WorkShare> shares(HourFilter filter) {
        FilterCriteria criteria = FilterCriteria.of(filter);
        return sums.shares(criteria.where(), criteria.parameters());
    }

    @Override
    public HourTotal month(long accountId, YearMonth month) {
        int number = Days.of(month);
        boolean dirty = tables.dirtyMonths()
                .one("ACCOUNT_ID = ? AND MONTH = ?", accountId, number)
                .isPresent();
        if (dirty) {
            return sums.total("ACCOUNT_ID = ? AND MONTH = ?", accountId, number);
        }
        return tables.monthTotals()
                .one("CLAIM = ?", AoDirtyMonths.claim(accountId, month))
                .map(row -> new HourTotal(row.getSeconds(), row.getBillableSeconds(), row.getEntryCount()))
                .orElse(HourTotal.ZERO);
    }

    @Override
    public Map<Long, HourTotal> months(Collection<Long> accountIds, YearMonth month) {
        int number = Days.of(month);
        Set<Long> dirty = new HashSet<>();
        tables.dirtyMonths().all("MONTH = ?", number).forEach(row -> dirty.add(row.getAccountId()));
        Map<String, HourTotal> clean = new HashMap<>();
        tables.monthTotals()
                .inUnique(
                        "CLAIM",
                        accountIds.stream()
                                .map(id -> AoDirtyMonths.claim(id, month))
                                .toList())
                .forEach(row -> clean.put(
                        row.getClaim(),
                        new HourTotal(row.getSeconds(), row.getBillableSeconds(), row.getEntryCount())));
        Map<Long, HourTotal> totals = new HashMap<>();
        for (long id : accountIds) {
            totals.put(
                    id,
                    dirty.contains(id)
                            ? sums.total("ACCOUNT_ID = ? AND MONTH = ?", id, number)
                            : clean.getOrDefault(AoDirtyMonths.claim(id, month), HourTotal.ZERO));
        }
        return totals;
    }

    @Override
    public HourTotal issue(long issueId) {
        return sums.total("ISSUE_ID = ?", issueId);
    }

    @Override
    public List<IssueFacts> issues(Collection<Long> issueIds) {
        return tables.issuesOf(issueIds).values().stream().map(IssueRow::facts).toList();
    }

    @Override
    public long size() {
        return ao.count(StoredPlacement.class, "ACCOUNT_ID >= ?", 0L);
    }

    @Override
    public boolean hasClosings(long accountId) {
        return tables.closings().one("ACCOUNT_ID = ?", accountId).isPresent();
    }

    @Override
    public boolean hasHours(long accountId) {
        return tables.placements().one("ACCOUNT_ID = ?", accountId).isPresent()
                || tables.decisions().one("ACCOUNT_ID = ?", accountId).isPresent();
    }
}
