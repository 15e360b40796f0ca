package org.retainer.work;

import java.util.Objects;

/**
 * What an account's entries of some days add up to. Amounts are in the account's currency.
 *
 * @param billable billable seconds at bill rates: the value of the work
 * @param hourly those of them that no budget with a fee counts, so that they are paid one by one
 * @param cost seconds as logged at cost rates
 */
public record WorkTotal(PricedSeconds billable, PricedSeconds hourly, PricedSeconds cost) {
    public static final WorkTotal NONE = new WorkTotal(PricedSeconds.NONE, PricedSeconds.NONE, PricedSeconds.NONE);

    public WorkTotal {
        Objects.requireNonNull(billable, "billable");
        Objects.requireNonNull(hourly, "hourly");
        Objects.requireNonNull(cost, "cost");
    }

    /** Answers all seconds as logged. */
    public long seconds() {
        return cost.seconds();
    }

    public long billableSeconds() {
        return billable.seconds();
    }

    public WorkTotal plus(WorkTotal other) {
        return new WorkTotal(billable.plus(other.billable), hourly.plus(other.hourly), cost.plus(other.cost));
    }
}
