package org.retainer.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the log, newest first: by time, then by id. Its text is what lists hand out as {@code after}.
 *
 * @param millis when the change was made, in milliseconds
 * @param id the change's id
 */
public record AuditCursor(long millis, long id) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** Reads a cursor; empty when the text is none. */
    public static Optional<AuditCursor> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new AuditCursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return millis + "-" + id;
    }
}
