package org.retainer.budget;

import java.math.BigInteger;

/**
 * What entries that a budget counts add up to.
 *
 * @param seconds billable ones or all, as the budget counts
 * @param minorSeconds the same seconds times their bill rates in minor units of the account's currency, see
 *     {@link org.retainer.rate.HourlyAmount}; 0 for budgets of hours
 * @param unratedSeconds seconds for which no rate is known; 0 for budgets of hours
 */
public record Spent(long seconds, BigInteger minorSeconds, long unratedSeconds) {
    public static final Spent NOTHING = new Spent(0, BigInteger.ZERO, 0);

    public static Spent ofSeconds(long seconds) {
        return new Spent(seconds, BigInteger.ZERO, 0);
    }

    public Spent plus(Spent other) {
        return new Spent(
                Math.addExact(seconds, other.seconds),
                minorSeconds.add(other.minorSeconds),
                Math.addExact(unratedSeconds, other.unratedSeconds));
    }
}
