package org.retainer.jira.hours;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.java.ao.Query;
import org.retainer.hours.AccountMonth;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;
import org.retainer.work.WorkStore;

/** Which months are to be summed again, and which changes are to be looked at once they are committed. */
public final class StaleSums {
    private final ActiveObjects ao;
    private final Table<StoredDirtyMonth, Long> marks;
    private final Table<StoredChange, Long> changes;

    public StaleSums(ActiveObjects ao) {
        this.ao = ao;
        marks = new Table<>(ao, StoredDirtyMonth.class, StoredDirtyMonth::getID);
        changes = new Table<>(ao, StoredChange.class, StoredChange::getID);
    }

    /** Marks months as dirty. */
    public void mark(Collection<AccountMonth> months) {
        marks.addAll(months.stream()
                .map(month -> new Row().with("ACCOUNT_ID", month.accountId()).with("MONTH", Days.of(month.month())))
                .toList());
    }

    /** Marks the months in which an issue has entries as dirty. */
    public void markIssue(long issueId) {
        Set<AccountMonth> months = new HashSet<>();
        ao.stream(
                StoredPlacement.class,
                Query.select("ACCOUNT_ID, MONTH")
                        .where("ISSUE_ID = ? AND ACCOUNT_ID >= ?", issueId, 0L)
                        .group("ACCOUNT_ID, MONTH"),
                row -> months.add(new AccountMonth(row.getAccountId(), Days.month(row.getMonth()))));
        mark(months);
    }

    public void note(WorkStore.Change change) {
        changes.add(new Row().with("ACCOUNT_ID", change.accountId()).with("ISSUE_ID", change.issueId()));
    }

    /** Lists what was noted, oldest first, at most so many. */
    public List<WorkStore.Change> noted(int limit) {
        return Arrays.stream(
                        ao.find(StoredChange.class, Query.select().order("ID").limit(limit)))
                .map(row -> new WorkStore.Change(row.getID(), row.getAccountId(), row.getIssueId()))
                .toList();
    }

    public void forget(WorkStore.Change change) {
        changes.deleteSeen(List.of(change.id()));
    }
}
