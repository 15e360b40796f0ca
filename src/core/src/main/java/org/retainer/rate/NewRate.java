package org.retainer.rate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

/**
 * A rate as somebody asks for it.
 *
 * @param accountKey empty for every account
 * @param person a user key, empty for everybody
 * @param activity empty for every activity
 * @param amount of one hour; empty ends what held before
 */
public record NewRate(
        RateKind kind,
        Optional<String> accountKey,
        String person,
        String activity,
        Optional<Money> amount,
        LocalDate from) {
    /** The largest rate, in whole units of its currency: so that no sum of hours at rates is too large for a column. */
    public static final long LARGEST = 1_000_000_000;

    /** @throws Refusal 400 with each field that does not go with the others */
    public NewRate {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(accountKey, "accountKey");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(from, "from");
        List<Complaint> complaints = new ArrayList<>();
        if (kind == RateKind.COST && accountKey.isPresent()) {
            complaints.add(Complaint.about("account", "rate.cost.account"));
        }
        if (kind == RateKind.COST && !activity.isEmpty()) {
            complaints.add(Complaint.about("activity", "rate.cost.activity"));
        }
        if (kind == RateKind.BILL && !person.isEmpty() && !activity.isEmpty()) {
            complaints.add(Complaint.about("activity", "rate.both"));
        }
        if (amount.filter(Money::isNegative).isPresent()) {
            complaints.add(Complaint.about("rate.amount", "rate.negative"));
        }
        if (amount.filter(given -> given.getAmountMajorLong() > LARGEST).isPresent()) {
            complaints.add(Complaint.about("rate.amount", "rate.large", LARGEST));
        }
        if (!complaints.isEmpty()) {
            throw Refusal.invalid(complaints);
        }
    }

    Rate of(long accountId, String spelledActivity) {
        return new Rate(0, kind, accountId, person, spelledActivity, amount, from);
    }
}
