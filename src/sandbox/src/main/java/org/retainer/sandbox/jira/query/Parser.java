package org.retainer.sandbox.jira.query;

import java.util.ArrayList;
import java.util.List;
import org.retainer.sandbox.jira.query.Query.Clause;
import org.retainer.sandbox.jira.query.Query.Operand;
import org.retainer.sandbox.jira.query.Query.Operator;
import org.retainer.sandbox.jira.query.Query.Order;

/** Understands JQL texts. */
final class Parser {
    private static final int DEEPEST = 100;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Query parse(String jql) {
        Parser parser = new Parser(Tokens.of(jql));
        Clause where = null;
        if (!parser.peek().isWord("order") && parser.peek().kind() != Token.Kind.END) {
            where = parser.or();
        }
        List<Order> orders = parser.orders();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.expected("either 'OR' or 'AND'");
        }
        return new Query(where, orders);
    }

    private Clause or() {
        if (++depth > DEEPEST) {
            throw new QueryException("Error in the JQL Query: it is nested more than " + DEEPEST + " deep.");
        }
        Clause left = and();
        while (takeWord("or") || takeSign("||")) {
            left = new Query.Or(left, and());
        }
        depth--;
        return left;
    }

    private Clause and() {
        Clause left = not();
        while (takeWord("and") || takeSign("&&")) {
            left = new Query.And(left, not());
        }
        return left;
    }

    private Clause not() {
        boolean negative = false;
        while (takeWord("not") || takeSign("!")) {
            negative = !negative;
        }
        Clause clause;
        if (takeSign("(")) {
            clause = or();
            if (!takeSign(")")) {
                throw expected("')'");
            }
        } else {
            clause = term();
        }
        return negative ? new Query.Not(clause) : clause;
    }

    private Clause term() {
        Token field = next();
        if (field.kind() != Token.Kind.WORD && field.kind() != Token.Kind.QUOTED) {
            at--;
            throw expected("a field name");
        }
        Operator operator = operator();
        List<Operand> operands = new ArrayList<>();
        if (operator == Operator.IN || operator == Operator.NOT_IN) {
            if (!takeSign("(")) {
                throw expected("'('");
            }
            do {
                operands.add(operand());
            } while (takeSign(","));
            if (!takeSign(")")) {
                throw expected("')'");
            }
        } else {
            operands.add(operand());
        }
        return new Query.Term(field.text(), operator, operands);
    }

    private Operator operator() {
        for (Operator operator : List.of(
                Operator.EQUALS,
                Operator.NOT_EQUALS,
                Operator.LESS,
                Operator.LESS_OR_EQUAL,
                Operator.GREATER,
                Operator.GREATER_OR_EQUAL,
                Operator.LIKE,
                Operator.NOT_LIKE)) {
            if (takeSign(operator.shown())) {
                return operator;
            }
        }
        if (takeWord("in")) {
            return Operator.IN;
        }
        if (takeWord("is")) {
            return takeWord("not") ? Operator.IS_NOT : Operator.IS;
        }
        if (takeWord("not")) {
            if (takeWord("in")) {
                return Operator.NOT_IN;
            }
            throw expected("'IN'");
        }
        throw new QueryException("Error in the JQL Query: Expecting operator but got " + shown(peek())
                + ". The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and"
                + " 'IS NOT'. " + place(peek()));
    }

    private Operand operand() {
        Token token = next();
        if (token.kind() == Token.Kind.QUOTED) {
            return new Operand(Operand.Kind.VALUE, token.text(), List.of());
        }
        if (token.kind() != Token.Kind.WORD) {
            at--;
            throw expected("either a value, list or function");
        }
        if (takeSign("(")) {
            List<String> arguments = new ArrayList<>();
            while (!takeSign(")")) {
                Token argument = next();
                if (argument.kind() == Token.Kind.END) {
                    at--;
                    throw expected("')'");
                }
                if (!argument.isSign(",")) {
                    arguments.add(argument.text());
                }
            }
            return new Operand(Operand.Kind.FUNCTION, token.text(), arguments);
        }
        boolean empty = token.isWord("empty") || token.isWord("null");
        return new Operand(empty ? Operand.Kind.EMPTY : Operand.Kind.VALUE, token.text(), List.of());
    }

    private List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        if (takeWord("order")) {
            if (!takeWord("by")) {
                throw expected("'BY'");
            }
            do {
                Token field = next();
                if (field.kind() != Token.Kind.WORD && field.kind() != Token.Kind.QUOTED) {
                    at--;
                    throw expected("a field name");
                }
                boolean descending = takeWord("desc");
                if (!descending) {
                    takeWord("asc");
                }
                orders.add(new Order(field.text(), descending));
            } while (takeSign(","));
        }
        return orders;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        } else {
            at = tokens.size();
        }
        return token;
    }

    private boolean takeWord(String word) {
        if (peek().isWord(word)) {
            at++;
            return true;
        }
        return false;
    }

    private boolean takeSign(String sign) {
        if (peek().isSign(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private QueryException expected(String what) {
        Token token = peek();
        return new QueryException(
                "Error in the JQL Query: Expecting " + what + " but got " + shown(token) + ". " + place(token));
    }

    private static String shown(Token token) {
        return token.kind() == Token.Kind.END ? "the end of the query" : "'" + token.text() + "'";
    }

    private static String place(Token token) {
        return "(line 1, character " + token.place() + ")";
    }
}
