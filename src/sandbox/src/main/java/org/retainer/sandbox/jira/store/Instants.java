package org.retainer.sandbox.jira.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Jira's way to write a moment: {@code 2012-10-29T13:12:00.000+0000}. */
public final class Instants {
    private static final DateTimeFormatter JIRA =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private Instants() {}

    /** Writes epoch milliseconds as Jira does, in the given zone. */
    public static String write(long millis, ZoneId zone) {
        return JIRA.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /** Reads a moment with an offset ({@code +0300}, {@code +03:00} or {@code Z}) as epoch milliseconds. */
    public static Optional<Long> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, READ).toInstant().toEpochMilli());
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }
}
