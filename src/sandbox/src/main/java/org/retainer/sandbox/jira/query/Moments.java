package org.retainer.sandbox.jira.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retainer.sandbox.jira.query.Query.Operand;

/** Reads JQL dates: {@code 2026-10-31}, {@code "2026/10/31 14:00"}, {@code -2w}, {@code startOfMonth(-1)}. */
final class Moments {
    private static final Pattern RELATIVE = Pattern.compile("([+-]?)(\\d{1,6})([wdhmyM]?)");
    private static final List<DateTimeFormatter> WITH_TIME = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d H:mm", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu/M/d H:mm", Locale.ROOT));
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT), DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT));

    private final Instant now;
    private final ZoneId zone;

    Moments(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Answers the moment that an operand of a date field means. */
    ZonedDateTime read(String field, Operand operand) {
        return operand.kind() == Operand.Kind.FUNCTION ? function(operand) : value(field, operand.text());
    }

    private ZonedDateTime value(String field, String text) {
        String stripped = text.strip();
        for (DateTimeFormatter format : WITH_TIME) {
            try {
                return LocalDateTime.parse(stripped, format).atZone(zone);
            } catch (DateTimeException other) {
                continue;
            }
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(stripped, format).atStartOfDay(zone);
            } catch (DateTimeException other) {
                continue;
            }
        }
        Matcher relative = RELATIVE.matcher(stripped);
        if (relative.matches() && !stripped.matches("\\d+")) {
            return shift(now.atZone(zone), relative);
        }
        throw new QueryException("Date value '" + text + "' for field '" + field
                + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd',"
                + " 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
    }

    private ZonedDateTime function(Operand operand) {
        ZonedDateTime today = now.atZone(zone).toLocalDate().atStartOfDay(zone);
        String name = operand.text().toLowerCase(Locale.ROOT);
        ZonedDateTime moment =
                switch (name) {
                    case "now" -> now.atZone(zone);
                    case "startofday" -> today;
                    case "endofday" -> today.plusDays(1).minusNanos(1_000_000);
                    case "startofweek" -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case "endofweek" -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                            .minusNanos(1_000_000);
                    case "startofmonth" -> today.withDayOfMonth(1);
                    case "endofmonth" -> today.withDayOfMonth(1).plusMonths(1).minusNanos(1_000_000);
                    case "startofyear" -> today.withDayOfYear(1);
                    case "endofyear" -> today.withDayOfYear(1).plusYears(1).minusNanos(1_000_000);
                    default -> throw new QueryException("Unable to find JQL function '" + operand.text() + "("
                            + String.join(", ", operand.arguments()) + ")'.");
                };
        if (operand.arguments().isEmpty()) {
            return moment;
        }
        Matcher shift = RELATIVE.matcher(operand.arguments().get(0));
        if (!shift.matches()) {
            throw new QueryException("Duration for function '" + operand.text()
                    + "' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.");
        }
        return shift.group(3).isEmpty() ? shiftBy(moment, shift, unitOf(name)) : shift(moment, shift);
    }

    private static String unitOf(String function) {
        return function.endsWith("week")
                ? "w"
                : function.endsWith("month") ? "M" : function.endsWith("year") ? "y" : "d";
    }

    private static ZonedDateTime shift(ZonedDateTime from, Matcher relative) {
        return shiftBy(from, relative, relative.group(3).isEmpty() ? "m" : relative.group(3));
    }

    private static ZonedDateTime shiftBy(ZonedDateTime from, Matcher relative, String unit) {
        long count = Long.parseLong(relative.group(2)) * (relative.group(1).equals("-") ? -1 : 1);
        return switch (unit) {
            case "y" -> from.plusYears(count);
            case "M" -> from.plusMonths(count);
            case "w" -> from.plusWeeks(count);
            case "d" -> from.plusDays(count);
            case "h" -> from.plusHours(count);
            default -> from.plusMinutes(count);
        };
    }
}
