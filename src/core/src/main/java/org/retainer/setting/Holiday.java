package org.retainer.setting;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that differs from its day of the week.
 *
 * @param name what people read; may be empty
 * @param working false for a day off, true for a day that is worked although its day of the week is not, as when a country
 *     moves a working day
 */
public record Holiday(LocalDate date, String name, boolean working) {
    public Holiday {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(name, "name");
    }
}
