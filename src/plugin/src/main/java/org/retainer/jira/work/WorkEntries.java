package org.retainer.jira.work;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;
import org.retainer.jira.hours.StoredPlacement;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;
import org.retainer.time.Period;
import org.retainer.work.WorkEntry;

/** Lists entries to be summed, without what sums do not need. */
final class WorkEntries {
    private static final String COLUMNS =
            "WORKLOG_ID, ACCOUNT_ID, ISSUE_ID, AUTHOR_KEY, ACTIVITY, DAY, SECONDS, BILLABLE_SECONDS, LATE";

    private final ActiveObjects ao;

    WorkEntries(ActiveObjects ao) {
        this.ao = ao;
    }

    Map<Long, List<WorkEntry>> of(Collection<Long> accountIds, Period days) {
        Map<Long, List<WorkEntry>> entries = new HashMap<>();
        for (Query query : AccountQueries.of(
                COLUMNS,
                accountIds,
                "DAY >= ? AND DAY <= ?",
                AccountQueries.day(days.from()),
                AccountQueries.day(days.to()))) {
            ao.stream(StoredPlacement.class, query, row -> entries.computeIfAbsent(
                            row.getAccountId(), any -> new ArrayList<>())
                    .add(entry(row)));
        }
        return entries;
    }

    Set<Long> accounts(Collection<Long> accountIds, Period days) {
        Set<Long> found = new HashSet<>();
        for (Query query : AccountQueries.of(
                "ACCOUNT_ID",
                accountIds,
                "DAY >= ? AND DAY <= ?",
                AccountQueries.day(days.from()),
                AccountQueries.day(days.to()))) {
            ao.stream(StoredPlacement.class, query.group("ACCOUNT_ID"), row -> found.add(row.getAccountId()));
        }
        return found;
    }

    List<WorkEntry> late(long accountId, int firstMonth, int lastMonth) {
        List<WorkEntry> entries = new ArrayList<>();
        for (Query query : AccountQueries.of(
                COLUMNS, List.of(accountId), "MONTH >= ? AND MONTH <= ? AND LATE = ?", firstMonth, lastMonth, true)) {
            ao.stream(StoredPlacement.class, query, row -> entries.add(entry(row)));
        }
        return entries;
    }

    private static WorkEntry entry(StoredPlacement row) {
        return new WorkEntry(
                row.getWorklogId(),
                row.getIssueId(),
                Row.text(row.getAuthorKey()),
                Row.text(row.getActivity()),
                Days.day(row.getDay()),
                row.getSeconds(),
                row.getBillableSeconds(),
                row.isLate());
    }
}
