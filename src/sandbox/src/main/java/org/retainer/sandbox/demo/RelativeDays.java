package org.retainer.sandbox.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns relative days into dates, so that the agency never grows old. Such texts are
 *
 * <ul>
 *   <li>{@code today-30}, {@code today+5}; {@code today-30 in quarter} is not before the first day of the present quarter;
 *   <li>{@code month-2}, {@code quarter+0}, {@code year+0}: its first day; {@code month-1 end}: its last one;
 *   <li>{@code period month+1}, {@code period quarter+0}, {@code period week+0}: its name, such as {@code 2026-W41}.
 * </ul>
 */
record RelativeDays(LocalDate today) {
    private static final Pattern DAY = Pattern.compile("today([+-]\\d{1,5})( in quarter)?");
    private static final Pattern SPAN = Pattern.compile("(month|quarter|year)([+-]\\d{1,3})( end)?");
    private static final Pattern PERIOD = Pattern.compile("period (week|month|quarter)([+-]\\d{1,3})");
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /** Copies a request body with dates in place of such texts, at any depth; whole numbers are written as such. */
    Map<String, Object> in(Map<String, Object> body) {
        Map<String, Object> dated = new LinkedHashMap<>();
        body.forEach((name, value) -> dated.put(name, dated(value)));
        return dated;
    }

    /** Answers what a text means, which is the text itself unless it is a relative day or period. */
    String in(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            LocalDate found = today.plusDays(Long.parseLong(day.group(1)));
            LocalDate quarter = first("quarter", 0).atDay(1);
            return (day.group(2) != null && found.isBefore(quarter) ? quarter : found).toString();
        }
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            YearMonth first = first(span.group(1), Integer.parseInt(span.group(2)));
            return (span.group(3) == null
                            ? first.atDay(1)
                            : first.plusMonths(months(span.group(1)) - 1L).atEndOfMonth())
                    .toString();
        }
        Matcher period = PERIOD.matcher(text);
        return period.matches() ? name(period.group(1), Integer.parseInt(period.group(2))) : text;
    }

    private String name(String kind, int ahead) {
        if ("week".equals(kind)) {
            LocalDate day = today.plusWeeks(ahead);
            return String.format(
                    Locale.ROOT,
                    "%d-W%02d",
                    day.get(IsoFields.WEEK_BASED_YEAR),
                    day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
        YearMonth first = first(kind, ahead);
        return "month".equals(kind)
                ? first.toString()
                : first.getYear() + "-Q" + first.atDay(1).get(IsoFields.QUARTER_OF_YEAR);
    }

    /** Finds the first month of a month, quarter or year that is so many ahead of the present one. */
    private YearMonth first(String kind, int ahead) {
        int months = months(kind);
        YearMonth present = YearMonth.from(today);
        return present.minusMonths((present.getMonthValue() - 1L) % months).plusMonths((long) months * ahead);
    }

    private static int months(String kind) {
        return switch (kind) {
            case "quarter" -> QUARTER;
            case "year" -> YEAR;
            default -> 1;
        };
    }

    private Object dated(Object value) {
        if (value instanceof String text) {
            return in(text);
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::dated).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> dated = new LinkedHashMap<>();
            map.forEach((name, one) -> dated.put(String.valueOf(name), dated(one)));
            return dated;
        }
        return value;
    }
}
