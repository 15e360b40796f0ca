package org.retainer.work;

import java.math.BigInteger;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Seconds, and what they are worth at their rates.
 *
 * @param seconds all of them
 * @param minorSeconds those with a rate times it, in minor units, see {@link org.retainer.rate.HourlyAmount}
 * @param unratedSeconds those for which no rate is known
 */
public record PricedSeconds(long seconds, BigInteger minorSeconds, long unratedSeconds) {
    public static final PricedSeconds NONE = new PricedSeconds(0, BigInteger.ZERO, 0);

    /** @param rate of one hour; empty when none is known */
    static PricedSeconds of(long seconds, Optional<Money> rate) {
        return rate.map(known -> new PricedSeconds(
                        seconds,
                        BigInteger.valueOf(seconds).multiply(BigInteger.valueOf(known.getAmountMinorLong())),
                        0))
                .orElseGet(() -> new PricedSeconds(seconds, BigInteger.ZERO, seconds));
    }

    public PricedSeconds plus(PricedSeconds other) {
        return new PricedSeconds(
                Math.addExact(seconds, other.seconds),
                minorSeconds.add(other.minorSeconds),
                Math.addExact(unratedSeconds, other.unratedSeconds));
    }
}
