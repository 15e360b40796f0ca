package org.retainer.jira.hours;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.java.ao.Query;
import org.retainer.hours.HourGroup;
import org.retainer.hours.HourTotal;
import org.retainer.hours.WorkShare;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;

/** Lets the database sum placements. The number of entries comes back in the place of the worklog's id. */
final class LedgerSums {
    private static final String SUMS =
            "SUM(SECONDS) AS SECONDS, SUM(BILLABLE_SECONDS) AS BILLABLE_SECONDS, " + "COUNT(WORKLOG_ID) AS WORKLOG_ID";

    private final ActiveObjects ao;

    LedgerSums(ActiveObjects ao) {
        this.ao = ao;
    }

    HourTotal total(String where, Object... parameters) {
        List<HourTotal> totals = new ArrayList<>();
        ao.stream(StoredPlacement.class, Query.select(SUMS).where(where, parameters), row -> totals.add(read(row)));
        return totals.isEmpty() ? HourTotal.ZERO : totals.get(0);
    }

    List<HourGroup> groups(String column, Function<StoredPlacement, String> id, String where, Object... parameters) {
        List<HourGroup> groups = new ArrayList<>();
        ao.stream(
                StoredPlacement.class,
                Query.select(column + ", " + SUMS).where(where, parameters).group(column),
                row -> groups.add(new HourGroup(id.apply(row), read(row))));
        return groups;
    }

    List<WorkShare> shares(String where, Object... parameters) {
        List<WorkShare> shares = new ArrayList<>();
        String columns = "AUTHOR_KEY, ACTIVITY, DAY";
        ao.stream(
                StoredPlacement.class,
                Query.select(columns + ", " + SUMS).where(where, parameters).group(columns),
                row -> shares.add(new WorkShare(
                        Row.text(row.getAuthorKey()),
                        Row.text(row.getActivity()),
                        Days.day(row.getDay()),
                        row.getSeconds(),
                        row.getBillableSeconds())));
        return shares;
    }

    private static HourTotal read(StoredPlacement row) {
        return new HourTotal(row.getSeconds(), row.getBillableSeconds(), row.getWorklogId());
    }
}
