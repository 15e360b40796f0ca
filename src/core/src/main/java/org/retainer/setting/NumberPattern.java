package org.retainer.setting;

import java.util.regex.Pattern;

/** The form of a company's document numbers, such as {@code {YYYY}-{SEQ:4}}. */
public final class NumberPattern {
    /** The pattern of a company that has chosen none. */
    public static final String USUAL = "{YYYY}-{SEQ:4}";

    /** Stands in place of a pattern where numbers come from another system and are typed in. */
    public static final String EXTERNAL = "EXTERNAL";

    private static final Pattern FORM =
            Pattern.compile("(?:[^{}]|\\{(?:YYYY|YY|MM)})*\\{SEQ(?::[1-9])?}(?:[^{}]|\\{(?:YYYY|YY|MM)})*");

    private NumberPattern() {}

    /** Tells whether a pattern has exactly one running number, and no placeholder but YYYY, YY and MM besides. */
    public static boolean isValid(String pattern) {
        return pattern.equals(EXTERNAL) || FORM.matcher(pattern).matches();
    }
}
