package org.retainer.jira.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import net.java.ao.Query;
import org.retainer.jira.store.Days;
import org.retainer.time.Period;

/** Questions about the rows of accounts, in portions that every database takes. */
final class AccountQueries {
    private static final int LONGEST_IN = 500;

    private static final int FIRST_DAY = 0;
    private static final int LAST_DAY = 99_991_231;
    private static final int LAST_YEAR = 9999;
    private static final int DAYS_OF_A_MONTH = 100;

    private AccountQueries() {}

    /** Asks for some columns of the rows of whole months that have one of some days. */
    static List<Query> ofMonths(String columns, Collection<Long> accountIds, Period days) {
        return of(
                columns,
                accountIds,
                "MONTH >= ? AND MONTH <= ?",
                day(days.from()) / DAYS_OF_A_MONTH,
                day(days.to()) / DAYS_OF_A_MONTH);
    }

    /** Answers the number of a day, also of those that stand for since ever and for ever. */
    static int day(LocalDate day) {
        if (day.getYear() < 0) {
            return FIRST_DAY;
        }
        return day.getYear() > LAST_YEAR ? LAST_DAY : Days.of(day);
    }

    /** Asks for some columns only. */
    static List<Query> of(String columns, Collection<Long> accountIds) {
        return of(columns, accountIds, "ACCOUNT_ID >= ?", 0L);
    }

    /** Asks for some columns of rows that satisfy a condition too. */
    static List<Query> of(String columns, Collection<Long> accountIds, String condition, Object... parameters) {
        List<Long> ids = accountIds.stream().distinct().toList();
        List<Query> queries = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += LONGEST_IN) {
            List<Object> part = new ArrayList<>(ids.subList(start, Math.min(ids.size(), start + LONGEST_IN)));
            String marks = String.join(",", Collections.nCopies(part.size(), "?"));
            Collections.addAll(part, parameters);
            queries.add(Query.select(columns).where("ACCOUNT_ID IN (" + marks + ") AND " + condition, part.toArray()));
        }
        return queries;
    }
}
