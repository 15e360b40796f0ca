package org.retainer.sandbox.jira.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retainer.sandbox.jira.index.IndexConfigurations;
import org.retainer.sandbox.jira.index.IndexedPath;
import org.retainer.sandbox.jira.person.People;
import org.retainer.sandbox.jira.query.Query.Operand;
import org.retainer.sandbox.jira.query.Query.Operator;
import org.retainer.sandbox.jira.query.Query.Term;

/** Conditions over indexed properties, by {@code issue.property[key].path} or by alias. */
final class PropertyConditions {
    private static final Pattern LONG_NAME =
            Pattern.compile("issue\\.property\\[[\"']?([^\\]\"']+)[\"']?\\]\\.(.+)", Pattern.CASE_INSENSITIVE);
    private static final Set<Operator> EQUALITY =
            Set.of(Operator.EQUALS, Operator.NOT_EQUALS, Operator.IN, Operator.NOT_IN, Operator.IS, Operator.IS_NOT);
    private static final Set<Operator> WORDS = Set.of(Operator.LIKE, Operator.NOT_LIKE, Operator.IS, Operator.IS_NOT);
    private static final Set<Operator> ORDER =
            Set.of(Operator.LESS, Operator.LESS_OR_EQUAL, Operator.GREATER, Operator.GREATER_OR_EQUAL);

    private final IndexConfigurations configurations;
    private final Moments moments;

    PropertyConditions(IndexConfigurations configurations, Moments moments) {
        this.configurations = configurations;
        this.moments = moments;
    }

    /**
     * Answers the condition when the field is an indexed property.
     *
     * @throws QueryException for an operator that its type does not support
     */
    Optional<SqlCondition> of(Term term) {
        return find(configurations, term.field()).map(path -> condition(path, term));
    }

    /** Answers what an issue list is sorted by, when the field is an indexed property that can be sorted. */
    static Optional<String> order(IndexConfigurations configurations, String field) {
        return find(configurations, field)
                .filter(path -> path.type() != IndexedPath.Type.TEXT)
                .map(path -> "(select min(x."
                        + (path.type() == IndexedPath.Type.STRING ? "text_value" : "number_value")
                        + ") from jira_indexed_value x where x.issue_id = i.id and x.property_key = "
                        + literal(path.propertyKey()) + " and x.path = " + literal(path.path()) + ")");
    }

    private static Optional<IndexedPath> find(IndexConfigurations configurations, String field) {
        Matcher name = LONG_NAME.matcher(field);
        return name.matches() ? configurations.byPath(name.group(1), name.group(2)) : configurations.byAlias(field);
    }

    private SqlCondition condition(IndexedPath path, Term term) {
        Operator operator = term.operator();
        boolean number = path.type() == IndexedPath.Type.NUMBER || path.type() == IndexedPath.Type.DATE;
        boolean supported = path.type() == IndexedPath.Type.TEXT
                ? WORDS.contains(operator)
                : EQUALITY.contains(operator) || (number && ORDER.contains(operator));
        if (!supported) {
            throw Conditions.badOperator(term);
        }
        String start = "exists (select 1 from jira_indexed_value x where x.issue_id = i.id and x.property_key = ?"
                + " and x.path = ?";
        SqlCondition there = SqlCondition.of(start + ")", path.propertyKey(), path.path());
        SqlCondition any = SqlCondition.NEVER;
        boolean asksForEmpty = false;
        for (Operand operand : term.operands()) {
            boolean empty = operand.kind() == Operand.Kind.EMPTY;
            if (empty != (operator == Operator.IS || operator == Operator.IS_NOT)
                    && (!empty || ORDER.contains(operator) || WORDS.contains(operator))) {
                throw Conditions.badOperator(term);
            }
            asksForEmpty |= empty;
            any = any.or(empty ? there.not() : with(start, path, value(path, term, operand)));
        }
        return !operator.isNegative() ? any : asksForEmpty ? any.not() : there.and(any.not());
    }

    private static SqlCondition with(String start, IndexedPath path, SqlCondition value) {
        List<Object> values = new ArrayList<>(List.of(path.propertyKey(), path.path()));
        values.addAll(value.values());
        return new SqlCondition(start + " and " + value.sql() + ")", values);
    }

    private SqlCondition value(IndexedPath path, Term term, Operand operand) {
        if (operand.kind() == Operand.Kind.FUNCTION && path.type() != IndexedPath.Type.DATE) {
            throw new QueryException("The function '" + operand.text() + "' is not supported by the field '"
                    + term.field() + "' in the sandbox.");
        }
        String sign = ORDER.contains(term.operator()) ? term.operator().shown() : "=";
        return switch (path.type()) {
            case STRING -> SqlCondition.of("x.text_value = ?", operand.text());
            case TEXT -> words(operand.text());
            case NUMBER -> SqlCondition.of("x.number_value " + sign + " ?", number(term, operand));
            case DATE -> SqlCondition.of("x.number_value " + sign + " ?", (double)
                    moments.read(term.field(), operand).toInstant().toEpochMilli());
        };
    }

    private static SqlCondition words(String text) {
        SqlCondition all = SqlCondition.ALWAYS;
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            all = all.and(SqlCondition.of(
                    "lower(x.text_value) like ? escape '!'", "%" + People.escapeLike(word.replace("*", "")) + "%"));
        }
        return all;
    }

    private static Double number(Term term, Operand operand) {
        try {
            return Double.valueOf(operand.text());
        } catch (NumberFormatException noNumber) {
            throw new QueryException(
                    "Value '" + operand.text() + "' is not a number for the field '" + term.field() + "'.");
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
