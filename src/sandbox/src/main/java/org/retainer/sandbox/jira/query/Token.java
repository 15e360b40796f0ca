package org.retainer.sandbox.jira.query;

/** A word, a quoted text or a sign of a JQL text, with its place counted from 1. */
record Token(Kind kind, String text, int place) {
    enum Kind {
        WORD,
        QUOTED,
        SIGN,
        END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}
