package org.retainer.sandbox.activeobjects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/** What queries may ask, so that they run on every database that Jira supports. */
final class QueryRules {
    private static final int LONGEST_IN = 900;
    private static final int MOST_PARAMETERS = 2_000;
    private static final int MOST_ROWS = 5_000;
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern IN_LIST = Pattern.compile("\\bIN\\s*\\(([^)]*)\\)", Pattern.CASE_INSENSITIVE);

    private final Function<Class<? extends RawEntity<?>>, Columns> columnsOf;

    QueryRules(Function<Class<? extends RawEntity<?>>, Columns> columnsOf) {
        this.columnsOf = columnsOf;
    }

    void check(Class<? extends RawEntity<?>> type, Query query) {
        List<Class<? extends RawEntity<?>>> types = new ArrayList<>(List.of(type));
        types.addAll(query.getJoins().keySet());
        checkClause(types, "WHERE", query.getWhereClause());
        checkClause(types, "ORDER BY", query.getOrderClause());
        checkClause(types, "GROUP BY", query.getGroupClause());
        checkClause(types, "HAVING", query.getHavingClause());
        if (query.isDistinct()) {
            checkClause(types, "DISTINCT", String.join(",", query.getFields()));
        }
        checkParameters(query.getWhereClause(), query.getWhereParams());
    }

    void checkCriteria(Class<? extends RawEntity<?>> type, String criteria, Object[] parameters) {
        checkClause(List.of(type), "WHERE", criteria);
        checkParameters(criteria, parameters);
    }

    /** Refuses the delete of more entities than one IN list may hold. */
    void checkDelete(RawEntity<?>[] entities) {
        if (entities.length > LONGEST_IN) {
            throw new RefusedException("delete was given " + entities.length + " entities, which become one IN list: "
                    + "at most " + LONGEST_IN + " fit (Oracle ends at 1,000). Delete in chunks or with deleteWithSQL");
        }
    }

    void checkFound(Class<?> type, int rows) {
        if (rows > MOST_ROWS) {
            throw new RefusedException("find loaded " + rows + " rows of " + type.getName() + "; at most " + MOST_ROWS
                    + " are accepted. Use stream, or find with a limit and a stable order");
        }
    }

    private void checkClause(List<Class<? extends RawEntity<?>>> types, String part, String clause) {
        if (clause == null) {
            return;
        }
        String bare = LITERAL.matcher(clause).replaceAll("''").toUpperCase(Locale.ROOT);
        for (Class<? extends RawEntity<?>> type : types) {
            for (Column column : columnsOf.apply(type).all()) {
                if (column.isUnlimited()
                        && Pattern.compile("\\b" + column.name() + "\\b")
                                .matcher(bare)
                                .find()) {
                    throw new RefusedException("The UNLIMITED column " + column.name() + " of " + type.getName()
                            + " stands in " + part + ": Oracle and SQL Server refuse that");
                }
            }
        }
    }

    private static void checkParameters(String clause, Object[] parameters) {
        if (parameters != null && parameters.length > MOST_PARAMETERS) {
            throw new RefusedException("The query has " + parameters.length + " parameters; SQL Server ends at 2,100. "
                    + "Ask in chunks of at most " + LONGEST_IN);
        }
        if (clause == null) {
            return;
        }
        Matcher in = IN_LIST.matcher(clause);
        while (in.find()) {
            long marks = in.group(1).chars().filter(c -> c == '?').count();
            if (marks > LONGEST_IN) {
                throw new RefusedException("An IN list has " + marks + " parameters; at most " + LONGEST_IN
                        + " are accepted (Oracle ends at 1,000). Ask in chunks");
            }
        }
    }
}
