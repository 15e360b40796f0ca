package org.retainer.budget;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a budget stands in one period. All amounts are in the budget's unit and signed.
 *
 * @param base of the period
 * @param carriedIn what earlier periods left, or lacked
 * @param expired what earlier periods left and can no longer be used from this period on
 * @param transferred into the period less out of it
 * @param allowance what may be spent: all of the above but the expired
 * @param spent until the day asked about
 * @param unratedSeconds seconds that are missing from a spent sum of money, because no rate is known
 * @param remaining allowance less spent, below 0 when it is over
 * @param percent spent of the allowance with one decimal; empty when the allowance is not above 0
 * @param forecast what will be spent at the end of the period at the present pace; empty before its first working day
 */
public record BudgetStatus(
        Budget budget,
        BudgetPeriod period,
        long base,
        long carriedIn,
        long expired,
        long transferred,
        long allowance,
        long spent,
        long unratedSeconds,
        long remaining,
        Optional<BigDecimal> percent,
        OptionalLong forecast,
        BudgetState state) {
    public BudgetStatus {
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(percent, "percent");
        Objects.requireNonNull(forecast, "forecast");
        Objects.requireNonNull(state, "state");
    }

    /** What is spent above the allowance, at least 0. */
    public long overage() {
        return Math.max(0, -remaining);
    }
}
