package org.retainer.rate;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Which rates somebody wants to see; what is empty does not narrow.
 *
 * @param accountKey only rates of this account
 * @param on only rates that hold on this day
 */
public record RateQuery(
        Optional<RateKind> kind,
        Optional<String> accountKey,
        Optional<String> person,
        Optional<String> activity,
        Optional<LocalDate> on) {
    public static final RateQuery ALL =
            new RateQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public RateQuery {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(accountKey, "accountKey");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(on, "on");
    }

    /** Asks for the rates of one account. */
    public static RateQuery ofAccount(String key) {
        return new RateQuery(Optional.empty(), Optional.of(key), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public RateQuery of(RateKind wanted) {
        return new RateQuery(Optional.of(wanted), accountKey, person, activity, on);
    }

    public RateQuery on(LocalDate day) {
        return new RateQuery(kind, accountKey, person, activity, Optional.of(day));
    }

    /** The part of it that a store understands. */
    RateFilter filter(Optional<Long> accountId) {
        return new RateFilter(kind, accountId, person, activity);
    }
}
