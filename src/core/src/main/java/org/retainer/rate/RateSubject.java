package org.retainer.rate;

import java.util.Locale;
import java.util.Objects;

/**
 * Whose hours a rate is for. Rates of one subject and one currency follow each other in time.
 *
 * @param accountId 0 for every account
 * @param person a user key, empty for everybody
 * @param activity empty for every activity; compared without case
 */
public record RateSubject(RateKind kind, long accountId, String person, String activity) {
    public RateSubject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(activity, "activity");
    }

    public static RateSubject of(Rate rate) {
        return new RateSubject(rate.kind(), rate.accountId(), rate.person(), rate.activity());
    }

    /** Answers the subject with its activity as it is compared: the settings may write it in another case one day. */
    RateSubject compared() {
        return new RateSubject(kind, accountId, person, activity.toLowerCase(Locale.ROOT));
    }
}
