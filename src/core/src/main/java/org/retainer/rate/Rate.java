package org.retainer.rate;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What an hour of some work is worth, or costs, from a day on. It holds until the next rate of the same kind, account,
 * person, activity and currency.
 *
 * @param accountId 0 for every account
 * @param person a user key, empty for everybody
 * @param activity empty for every activity; a bill rate is for a person or an activity, never both
 * @param amount of one hour; empty ends what held before, in any currency
 * @param from the first day on which it holds
 */
public record Rate(
        long id,
        RateKind kind,
        long accountId,
        String person,
        String activity,
        Optional<Money> amount,
        LocalDate from) {
    public Rate {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(from, "from");
    }

    /** Answers the rate under the id that the store gave it. */
    public Rate withId(long given) {
        return new Rate(given, kind, accountId, person, activity, amount, from);
    }
}
