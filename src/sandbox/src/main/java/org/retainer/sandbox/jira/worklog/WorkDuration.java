package org.retainer.sandbox.jira.worklog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jira's way to write time spent: {@code 1w 2d 3h 30m}, a day of 8 hours, a week of 5 days; a bare number is minutes. */
public final class WorkDuration {
    private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,4})?)\\s*([wdhm])");
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 8 * HOUR;
    private static final long WEEK = 5 * DAY;

    private WorkDuration() {}

    /** Reads a duration as seconds; empty when it is not one. */
    public static Optional<Long> read(String text) {
        String rest = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (rest.matches("\\d{1,9}")) {
            return Optional.of(Long.parseLong(rest) * MINUTE);
        }
        Matcher part = PART.matcher(rest);
        double seconds = 0;
        int at = 0;
        while (at < rest.length() && part.find(at) && part.start() == at) {
            seconds += Double.parseDouble(part.group(1).replace(',', '.')) * unit(part.group(2));
            at = part.end();
            while (at < rest.length() && rest.charAt(at) == ' ') {
                at++;
            }
        }
        return at == 0 || at < rest.length() ? Optional.empty() : Optional.of(Math.round(seconds));
    }

    /** Writes seconds, full minutes only: {@code 1d 2h 30m}. */
    public static String write(long seconds) {
        StringBuilder text = new StringBuilder();
        long rest = seconds;
        for (String name : new String[] {"w", "d", "h", "m"}) {
            long count = rest / unit(name);
            rest %= unit(name);
            if (count > 0) {
                text.append(text.length() == 0 ? "" : " ").append(count).append(name);
            }
        }
        return text.length() == 0 ? "0m" : text.toString();
    }

    private static long unit(String name) {
        return switch (name) {
            case "w" -> WEEK;
            case "d" -> DAY;
            case "h" -> HOUR;
            default -> MINUTE;
        };
    }
}
