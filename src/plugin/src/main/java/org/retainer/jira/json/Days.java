package org.retainer.jira.json;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Reads days by one form only: {@code 2026-10-31}, years 1900 to 9999, existing days. */
public final class Days {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /** @throws DateTimeParseException when the text has another form or names no day */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text, FORM);
        if (text.length() != 10 || day.getYear() < 1900) {
            throw new DateTimeParseException("A day looks like 2026-10-31", text, 0);
        }
        return day;
    }
}
