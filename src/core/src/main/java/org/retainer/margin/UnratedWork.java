package org.retainer.margin;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Hours of somebody on one activity that have no rate.
 *
 * @param activity empty for none
 * @param billSeconds billable seconds without a bill rate
 * @param costSeconds logged seconds without a cost rate
 * @param since the first day of them: a rate from then on covers all
 */
public record UnratedWork(String person, String activity, long billSeconds, long costSeconds, LocalDate since) {
    public UnratedWork {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(since, "since");
    }

    UnratedWork plus(UnratedWork other) {
        return new UnratedWork(
                person,
                activity,
                billSeconds + other.billSeconds,
                costSeconds + other.costSeconds,
                since.isBefore(other.since) ? since : other.since);
    }
}
