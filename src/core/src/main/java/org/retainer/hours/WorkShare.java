package org.retainer.hours;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What somebody worked on an account on a day, on one activity: as much as a rate needs to know.
 *
 * @param activity empty for none
 * @param seconds as logged
 */
public record WorkShare(String authorKey, String activity, LocalDate day, long seconds, long billableSeconds) {
    public WorkShare {
        Objects.requireNonNull(authorKey, "authorKey");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(day, "day");
    }
}
