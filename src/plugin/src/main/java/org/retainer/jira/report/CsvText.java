package org.retainer.jira.report;

/** Keeps text cells from being taken for formulas by spreadsheets. */
public final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvText() {}

    /**
     * Puts an apostrophe before a text whose first character after white space is {@code = + - @}, full-width ones included,
     * or that starts with a tab or carriage return.
     */
    public static String harmless(String text) {
        if (text.startsWith("\t") || text.startsWith("\r")) {
            return "'" + text;
        }
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter)) {
                return FORMULA_STARTS.indexOf(letter) >= 0 ? "'" + text : text;
            }
        }
        return text;
    }
}
