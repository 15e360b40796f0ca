package org.retainer.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A value with a past: each step holds from its day until the next one. A change that holds from today leaves yesterday
 * as it was. The first step holds since ever.
 *
 * @param <T> an immutable value
 */
public final class History<T> {
    private final List<Step<T>> steps;

    private History(List<Step<T>> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Makes a history in which one value has held since ever. */
    public static <T> History<T> always(T value) {
        return new History<>(List.of(new Step<>(LocalDate.MIN, value)));
    }

    /**
     * Makes a history of stored steps.
     *
     * @throws IllegalArgumentException unless the days rise and the first one is {@link LocalDate#MIN}
     */
    public static <T> History<T> of(List<Step<T>> steps) {
        if (steps.isEmpty() || !steps.get(0).from().equals(LocalDate.MIN)) {
            throw new IllegalArgumentException("A history starts with the value that has held since ever");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i - 1).from().isBefore(steps.get(i).from())) {
                throw new IllegalArgumentException("The days of a history rise, but " + steps + " do not");
            }
        }
        return new History<>(steps);
    }

    /** Finds the value that holds on a day. */
    public T on(LocalDate day) {
        T held = steps.get(0).value();
        for (Step<T> step : steps) {
            if (step.from().isAfter(day)) {
                break;
            }
            held = step.value();
        }
        return held;
    }

    /** Finds the value of the latest step, also when its day is still to come. */
    public T latest() {
        return steps.get(steps.size() - 1).value();
    }

    /**
     * Lets another value hold from a day on, in place of everything known from that day on. A value equal to the one held
     * before adds no step.
     */
    public History<T> from(LocalDate day, T value) {
        List<Step<T>> kept = new ArrayList<>();
        for (Step<T> step : steps) {
            if (step.from().isBefore(day)) {
                kept.add(step);
            }
        }
        if (kept.isEmpty()) {
            return always(value);
        }
        if (!kept.get(kept.size() - 1).value().equals(value)) {
            kept.add(new Step<>(day, value));
        }
        return new History<>(kept);
    }

    /** Lets another value hold from a day until the next step, which stays. A value equal to the one before adds no step. */
    public History<T> untilNext(LocalDate day, T value) {
        List<Step<T>> all = new ArrayList<>();
        for (Step<T> step : steps) {
            if (step.from().isBefore(day)) {
                all.add(step);
            }
        }
        History<T> begun = all.isEmpty() ? always(value) : new History<>(all).from(day, value);
        for (Step<T> step : steps) {
            if (step.from().isAfter(day)) {
                begun = begun.from(step.from(), step.value());
            }
        }
        return begun;
    }

    public List<Step<T>> steps() {
        return steps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History<?> that && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return steps.toString();
    }

    /** A value and the day from which it holds. */
    public record Step<T>(LocalDate from, T value) {
        public Step {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(value, "value");
        }
    }
}
