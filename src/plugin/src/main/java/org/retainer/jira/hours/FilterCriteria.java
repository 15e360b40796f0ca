package org.retainer.jira.hours;

import java.util.ArrayList;
import java.util.List;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourPage;
import org.retainer.jira.store.Days;

/** A filter of entries as the database asks it, the columns of the index first. */
final class FilterCriteria {
    private final StringBuilder where = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private FilterCriteria() {}

    static FilterCriteria of(HourFilter filter) {
        FilterCriteria criteria = new FilterCriteria();
        criteria.and("ACCOUNT_ID = ?", filter.accountId());
        criteria.and("DAY >= ?", Days.of(filter.period().from()));
        criteria.and("DAY <= ?", Days.of(filter.period().to()));
        filter.billable().ifPresent(billable -> criteria.and("BILLABLE = ?", billable));
        filter.state().ifPresent(state -> criteria.and("STATE = ?", state.name()));
        filter.authorKey().ifPresent(author -> criteria.and("AUTHOR_KEY = ?", author));
        filter.issueId().ifPresent(issue -> criteria.and("ISSUE_ID = ?", issue));
        filter.projectId().ifPresent(project -> criteria.and("PROJECT_ID = ?", project));
        return criteria;
    }

    /** Leaves only what stands behind an entry. The first condition is for the index, the second for the rest of its day. */
    void after(HourPage.Cursor cursor) {
        int day = Days.of(cursor.day());
        and("DAY >= ?", day);
        and("(DAY > ? OR WORKLOG_ID > ?)", day, cursor.worklogId());
    }

    String where() {
        return where.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private void and(String condition, Object... values) {
        where.append(where.length() == 0 ? "" : " AND ").append(condition);
        parameters.addAll(List.of(values));
    }
}
