package org.retainer.margin;

import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.retainer.rate.RatedSum;

/**
 * What work on an account is worth and costs, in the account's currency.
 *
 * @param cost all logged seconds at cost rates
 * @param billable all billable seconds at bill rates
 * @param hourly those of the billable seconds that no fee pays for, at bill rates
 */
public record WorkValue(RatedSum cost, RatedSum billable, RatedSum hourly) {
    public WorkValue {
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(billable, "billable");
        Objects.requireNonNull(hourly, "hourly");
    }

    public static WorkValue zero(CurrencyUnit currency) {
        RatedSum nothing = RatedSum.zero(currency);
        return new WorkValue(nothing, nothing, nothing);
    }

    public WorkValue plus(WorkValue other) {
        return new WorkValue(cost.plus(other.cost), billable.plus(other.billable), hourly.plus(other.hourly));
    }

    public CurrencyUnit currency() {
        return cost.amount().currency();
    }
}
