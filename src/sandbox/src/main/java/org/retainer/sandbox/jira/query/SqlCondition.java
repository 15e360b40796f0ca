package org.retainer.sandbox.jira.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An SQL condition with the values of its question marks. */
record SqlCondition(String sql, List<Object> values) {
    static final SqlCondition ALWAYS = of("1 = 1");
    static final SqlCondition NEVER = of("1 = 0");

    static SqlCondition of(String sql, Object... values) {
        return new SqlCondition(sql, List.of(values));
    }

    /** Makes {@code column IN (…)}; nothing is in an empty list. */
    static SqlCondition in(String column, List<?> values) {
        return values.isEmpty()
                ? NEVER
                : new SqlCondition(
                        column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                        List.copyOf(values));
    }

    SqlCondition and(SqlCondition other) {
        return joined(" and ", other);
    }

    SqlCondition or(SqlCondition other) {
        return joined(" or ", other);
    }

    SqlCondition not() {
        return new SqlCondition("not (" + sql + ")", values);
    }

    /** Puts the condition into {@code before … after}. */
    SqlCondition within(String before, String after) {
        return new SqlCondition(before + sql + after, values);
    }

    private SqlCondition joined(String word, SqlCondition other) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(other.values);
        return new SqlCondition("(" + sql + word + other.sql + ")", all);
    }
}
