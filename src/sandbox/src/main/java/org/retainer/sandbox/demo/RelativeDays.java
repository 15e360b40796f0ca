package org.retainer.sandbox.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns days such as {@code today-30} and {@code today+5} into dates, so that the agency never grows old. */
record RelativeDays(LocalDate today) {
    private static final Pattern RELATIVE = Pattern.compile("today([+-]\\d{1,5})");

    /** Copies a request body with dates in place of such texts, at any depth; whole numbers are written as such. */
    Map<String, Object> in(Map<String, Object> body) {
        Map<String, Object> dated = new LinkedHashMap<>();
        body.forEach((name, value) -> dated.put(name, dated(value)));
        return dated;
    }

    private Object dated(Object value) {
        if (value instanceof String text) {
            Matcher relative = RELATIVE.matcher(text);
            return relative.matches()
                    ? today.plusDays(Long.parseLong(relative.group(1))).toString()
                    : text;
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
