package org.retainer.jira.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.jira.json.Days;
import org.retainer.jira.json.StrictJson;
import org.retainer.refusal.Refusal;
import org.retainer.time.Period;

/** The query of a request. Every reader answers 400 with the parameter's name and the accepted form. */
public final class Parameters {
    /** The most values that one page of a list holds. */
    public static final int MOST_RESULTS = 1000;

    private static final int USUAL_RESULTS = 50;

    private final Map<String, List<String>> values;

    public Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Reads a parameter without the white space around it; an empty one is absent. */
    public Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    /** Answers the same query with a value for a parameter that it lacks. */
    public Parameters orElse(String name, String value) {
        if (text(name).isPresent()) {
            return this;
        }
        Map<String, List<String>> completed = new HashMap<>(values);
        completed.put(name, List.of(value));
        return new Parameters(completed);
    }

    /** Answers the same query without a parameter. */
    public Parameters without(String name) {
        Map<String, List<String>> others = new HashMap<>(values);
        others.remove(name);
        return new Parameters(others);
    }

    /** Reads every value of a repeatable parameter. U+0000 and halves of surrogate pairs are refused: no database keeps them. */
    public List<String> all(String name) {
        List<String> given = values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (!given.stream().allMatch(StrictJson::isSound)) {
            throw Refusal.invalid(name, "text.characters");
        }
        return given;
    }

    /** Tells whether a parameter was given, be it empty. */
    public boolean has(String name) {
        return !values.getOrDefault(name, List.of()).isEmpty();
    }

    /** Tells whether one of a parameter's values was given empty. */
    public boolean hasEmpty(String name) {
        return values.getOrDefault(name, List.of()).stream().anyMatch(String::isBlank);
    }

    /** Answers the same query without a parameter that holds nothing: a form sends it for what was left open. */
    public Parameters withoutEmpty(String name) {
        if (!all(name).isEmpty()) {
            return this;
        }
        Map<String, List<String>> less = new HashMap<>(values);
        less.remove(name);
        return new Parameters(less);
    }

    public Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                return Days.parse(text);
            } catch (DateTimeParseException malformed) {
                throw Refusal.invalid(name, "day.form", text);
            }
        });
    }

    public Optional<YearMonth> month(String name) {
        return text(name).map(text -> {
            try {
                return YearMonth.from(Days.parse(text + "-01"));
            } catch (DateTimeException malformed) {
                throw Refusal.invalid(name, "month.form", text);
            }
        });
    }

    /** Reads the days {@code from} and {@code to}, which both must be given. */
    public Period period() {
        LocalDate from = day("from").orElseThrow(() -> Refusal.invalid("from", "day.required"));
        LocalDate to = day("to").orElseThrow(() -> Refusal.invalid("to", "day.required"));
        return new Period(from, to);
    }

    public Optional<Boolean> bool(String name) {
        return text(name).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.invalid(name, "choice", List.of("true", "false"));
        });
    }

    /** Reads one of the constants, in its own spelling. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(text -> constant(name, text, type));
    }

    /** Reads a repeatable parameter. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = new LinkedHashSet<>();
        all(name).forEach(text -> chosen.add(constant(name, text, type)));
        return chosen;
    }

    public int startAt() {
        return whole("startAt", 0, Integer.MAX_VALUE, 0);
    }

    public int maxResults() {
        return whole("maxResults", 1, MOST_RESULTS, USUAL_RESULTS);
    }

    /** Reads a whole number between two bounds, both included. */
    public int whole(String name, int least, int most, int absent) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            // falls through to the same answer as a number out of range
        }
        throw Refusal.invalid(name, "number.range", least, most);
    }

    private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(name, "choice", Arrays.asList(type.getEnumConstants())));
    }
}
