package org.retainer.sandbox.jira.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks text that comes from outside. */
public final class Text {
    private static final Pattern PLACE = Pattern.compile("line \\d+ column \\d+");

    private Text() {}

    /** Tells whether a text can be stored: no U+0000 and no half of a surrogate pair. */
    public static boolean isStorable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)) {
                at++;
                if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Answers a text unchanged when it may be stored.
     *
     * @throws Refusal naming the field when the text is too long or not storable
     */
    public static String checked(String field, String text, int limit) {
        if (text == null) {
            return null;
        }
        if (!isStorable(text)) {
            throw Refusal.ofField(field, "The text holds a character that cannot be stored (U+0000 or half a pair).");
        }
        if (text.length() > limit) {
            throw Refusal.ofField(
                    field, "The entered text is too long. It exceeds the allowed limit of " + limit + " characters.");
        }
        return text;
    }

    /** As {@link #checked}, and refuses an absent or blank text with the given message. */
    public static String required(String field, String text, int limit, String message) {
        if (text == null || text.isBlank()) {
            throw Refusal.ofField(field, message);
        }
        return checked(field, text.strip(), limit);
    }

    /** Says shortly what a JSON reader stumbled over: the line and column, or its own words. */
    public static String jsonFault(Exception fault) {
        String message = String.valueOf(fault.getMessage());
        Matcher place = PLACE.matcher(message);
        return place.find() ? place.group() : message.lines().findFirst().orElse("it ends too early");
    }
}
