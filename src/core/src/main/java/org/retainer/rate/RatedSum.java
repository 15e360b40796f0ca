package org.retainer.rate;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Seconds, and what they amount to at rates. What has no rate is counted beside the amount, never as nothing.
 *
 * @param amount of the seconds that have a rate, exact
 * @param seconds all of them
 * @param unratedSeconds those that are missing from the amount
 */
public record RatedSum(HourlyAmount amount, long seconds, long unratedSeconds) {
    public RatedSum {
        Objects.requireNonNull(amount, "amount");
    }

    public static RatedSum zero(CurrencyUnit currency) {
        return new RatedSum(HourlyAmount.zero(currency), 0, 0);
    }

    /** Adds seconds at the rate of an hour, or without one. */
    public RatedSum plus(long more, Optional<Money> rate) {
        return rate.map(money -> new RatedSum(
                        amount.plus(HourlyAmount.of(more, money)), Math.addExact(seconds, more), unratedSeconds))
                .orElseGet(
                        () -> new RatedSum(amount, Math.addExact(seconds, more), Math.addExact(unratedSeconds, more)));
    }

    public RatedSum plus(RatedSum other) {
        return new RatedSum(
                amount.plus(other.amount),
                Math.addExact(seconds, other.seconds),
                Math.addExact(unratedSeconds, other.unratedSeconds));
    }

    /** Tells whether there is work of which no second has a rate: then its amount says nothing. */
    public boolean isUnknown() {
        return seconds > 0 && unratedSeconds == seconds;
    }

    /** Rounds the amount to the minor unit, half up; empty when it {@linkplain #isUnknown() is unknown}. */
    public Optional<Money> rounded() {
        return isUnknown() ? Optional.empty() : Optional.of(amount.rounded());
    }
}
