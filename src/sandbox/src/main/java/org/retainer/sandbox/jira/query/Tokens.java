package org.retainer.sandbox.jira.query;

import java.util.ArrayList;
import java.util.List;

/** Cuts a JQL text into tokens. */
final class Tokens {
    private static final String SIGNS = "()=!<>~,&|";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens cut = new Tokens(text);
        cut.all();
        return cut.tokens;
    }

    private void all() {
        while (at < text.length()) {
            char here = text.charAt(at);
            if (Character.isWhitespace(here)) {
                at++;
            } else if (here == '"' || here == '\'') {
                quoted(here);
            } else if (SIGNS.indexOf(here) >= 0) {
                sign();
            } else {
                word();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
    }

    private void quoted(char quote) {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new QueryException("Error in the JQL Query: The quoted string '" + value
                    + "' has not been completed. (line 1, character " + (start + 1) + ")");
        }
        at++;
        tokens.add(new Token(Token.Kind.QUOTED, value.toString(), start + 1));
    }

    private void sign() {
        int start = at++;
        char first = text.charAt(start);
        if (at < text.length()) {
            String two = text.substring(start, at + 1);
            if (two.equals("!=")
                    || two.equals("!~")
                    || two.equals("<=")
                    || two.equals(">=")
                    || two.equals("&&")
                    || two.equals("||")) {
                at++;
                tokens.add(new Token(Token.Kind.SIGN, two, start + 1));
                return;
            }
        }
        if (first == '&' || first == '|') {
            throw new QueryException("Error in the JQL Query: The character '" + first
                    + "' is a reserved JQL character. You must enclose it in a string. (line 1, character "
                    + (start + 1) + ")");
        }
        tokens.add(new Token(Token.Kind.SIGN, String.valueOf(first), start + 1));
    }

    /** In issue.property[key] the key may hold every sign and be quoted. */
    private int afterBracket() {
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw new QueryException(
                    "Error in the JQL Query: Expecting ']' to end the property's key. (line 1, character " + (at + 1)
                            + ")");
        }
        return end + 1;
    }

    private void word() {
        int start = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && SIGNS.indexOf(text.charAt(at)) < 0
                && text.charAt(at) != '"'
                && text.charAt(at) != '\'') {
            at = text.charAt(at) == '[' ? afterBracket() : at + 1;
        }
        tokens.add(new Token(Token.Kind.WORD, text.substring(start, at), start + 1));
    }
}
