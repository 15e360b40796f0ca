package org.retainer.rate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An exact sum of seconds times rates in one currency, rounded only when it is asked for its money.
 *
 * @param minorSeconds the sum of seconds times the rate of an hour in minor units
 */
public record HourlyAmount(CurrencyUnit currency, BigInteger minorSeconds) {
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    public HourlyAmount {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(minorSeconds, "minorSeconds");
    }

    public static HourlyAmount zero(CurrencyUnit currency) {
        return new HourlyAmount(currency, BigInteger.ZERO);
    }

    /** Makes the amount of seconds at the rate of an hour. */
    public static HourlyAmount of(long seconds, Money rate) {
        return new HourlyAmount(
                rate.getCurrencyUnit(),
                BigInteger.valueOf(seconds).multiply(BigInteger.valueOf(rate.getAmountMinorLong())));
    }

    /** @throws IllegalArgumentException when the currencies differ: those are never added */
    public HourlyAmount plus(HourlyAmount other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added");
        }
        return new HourlyAmount(currency, minorSeconds.add(other.minorSeconds));
    }

    /** Rounds to the minor unit, half up. */
    public Money rounded() {
        return Money.ofMinor(
                currency,
                new BigDecimal(minorSeconds)
                        .divide(SECONDS_OF_AN_HOUR, 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
