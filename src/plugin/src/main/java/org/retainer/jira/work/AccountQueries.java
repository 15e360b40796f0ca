package org.retainer.jira.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import net.java.ao.Query;

/** Questions about the rows of accounts, in portions that every database takes. */
final class AccountQueries {
    private static final int LONGEST_IN = 500;

    private AccountQueries() {}

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
