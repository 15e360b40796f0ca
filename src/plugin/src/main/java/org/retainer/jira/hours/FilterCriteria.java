package org.retainer.jira.hours;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourOrder;
import org.retainer.hours.HourPage;
import org.retainer.jira.store.Days;

/** A filter of entries as the database asks it, the columns of the index first. */
final class FilterCriteria {
    private static final int LONGEST_IN = 500;

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
        filter.late().ifPresent(late -> criteria.and("LATE = ?", late));
        filter.manual().ifPresent(manual -> criteria.and("MANUAL = ?", manual));
        filter.source().ifPresent(source -> criteria.and("SOURCE = ?", source.name()));
        filter.issueIds().ifPresent(issues -> criteria.oneOf("ISSUE_ID", issues));
        filter.projectIds().ifPresent(projects -> criteria.oneOf("PROJECT_ID", projects));
        filter.activities().ifPresent(criteria::activities);
        return criteria;
    }

    /** Asks for activities; an entry without one has NULL there. */
    private void activities(Set<String> wanted) {
        List<Object> names =
                wanted.stream().filter(name -> !name.isEmpty()).sorted().collect(Collectors.toList());
        if (wanted.isEmpty()) {
            and("ISSUE_ID = ?", -1L);
            return;
        }
        List<String> either = new ArrayList<>();
        if (!names.isEmpty()) {
            either.add("ACTIVITY IN (" + String.join(",", Collections.nCopies(names.size(), "?")) + ")");
        }
        if (wanted.contains("")) {
            either.add("ACTIVITY IS NULL");
        }
        and("(" + String.join(" OR ", either) + ")", names.toArray());
    }

    /** Asks for one of some values, in portions that every database takes. */
    private void oneOf(String column, Set<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            and(column + " = ?", -1L);
            return;
        }
        List<String> portions = new ArrayList<>();
        for (int start = 0; start < sorted.size(); start += LONGEST_IN) {
            int count = Math.min(LONGEST_IN, sorted.size() - start);
            portions.add(column + " IN (" + String.join(",", Collections.nCopies(count, "?")) + ")");
        }
        and("(" + String.join(" OR ", portions) + ")", sorted.toArray());
    }

    /** Leaves only what stands behind an entry. The first condition is for the index, the second for its equals. */
    void after(HourOrder order, HourPage.Cursor cursor) {
        String column = HourOrderColumns.of(order.by());
        Object value = HourOrderColumns.value(order.by(), cursor.value());
        String behind = order.descending() ? "<" : ">";
        and(column + " " + behind + "= ?", value);
        and("(" + column + " " + behind + " ? OR WORKLOG_ID " + behind + " ?)", value, cursor.worklogId());
    }

    void and(String condition, Object... values) {
        where.append(where.length() == 0 ? "" : " AND ").append(condition);
        parameters.addAll(List.of(values));
    }

    String where() {
        return where.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
