package org.retainer.rate;

import java.util.Objects;
import java.util.Optional;

/**
 * Which rates are meant; what is empty does not narrow.
 *
 * @param accountId 0 for the rates of no account
 * @param person a user key, empty text for the rates of no person
 * @param activity empty text for the rates of no activity
 */
public record RateFilter(
        Optional<RateKind> kind, Optional<Long> accountId, Optional<String> person, Optional<String> activity) {
    public static final RateFilter ALL =
            new RateFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public RateFilter {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(activity, "activity");
    }

    public RateFilter of(RateKind wanted) {
        return new RateFilter(Optional.of(wanted), accountId, person, activity);
    }

    public RateFilter ofAccount(long wanted) {
        return new RateFilter(kind, Optional.of(wanted), person, activity);
    }

    public RateFilter ofPerson(String wanted) {
        return new RateFilter(kind, accountId, Optional.of(wanted), activity);
    }

    public RateFilter ofActivity(String wanted) {
        return new RateFilter(kind, accountId, person, Optional.of(wanted));
    }

    public boolean matches(Rate rate) {
        return kind.filter(wanted -> wanted != rate.kind()).isEmpty()
                && accountId.filter(wanted -> wanted != rate.accountId()).isEmpty()
                && person.filter(wanted -> !wanted.equals(rate.person())).isEmpty()
                && activity.filter(wanted -> !wanted.equals(rate.activity())).isEmpty();
    }
}
