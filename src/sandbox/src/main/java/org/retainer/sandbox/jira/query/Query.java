package org.retainer.sandbox.jira.query;

import java.util.List;

/** A JQL text, understood: a condition (null for all issues) and an order. */
record Query(Clause where, List<Order> orders) {
    /** A condition. */
    sealed interface Clause permits And, Or, Not, Term {}

    record And(Clause left, Clause right) implements Clause {}

    record Or(Clause left, Clause right) implements Clause {}

    record Not(Clause clause) implements Clause {}

    /** One comparison, such as {@code project IN (A, B)}. */
    record Term(String field, Operator operator, List<Operand> operands) implements Clause {}

    /** A value; {@code EMPTY}; or a function, whose name ends in {@code ()}. */
    record Operand(Kind kind, String text, List<String> arguments) {
        enum Kind {
            VALUE,
            EMPTY,
            FUNCTION
        }
    }

    record Order(String field, boolean descending) {}

    enum Operator {
        EQUALS("="),
        NOT_EQUALS("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        LIKE("~"),
        NOT_LIKE("!~"),
        IN("in"),
        NOT_IN("not in"),
        IS("is"),
        IS_NOT("is not");

        private final String shown;

        Operator(String shown) {
            this.shown = shown;
        }

        String shown() {
            return shown;
        }

        boolean isNegative() {
            return this == NOT_EQUALS || this == NOT_LIKE || this == NOT_IN || this == IS_NOT;
        }
    }
}
