package org.retainer.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.retainer.rate.HourlyAmount;

/** An exact number: shares of fees and of hours are added before anything is rounded. */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    private static final long SECONDS_OF_AN_HOUR = 3600;

    /** @param divisor above 0 */
    static Fraction of(BigInteger dividend, long divisor) {
        return new Fraction(dividend, BigInteger.valueOf(divisor)).reduced();
    }

    /** Makes the minor units of an amount. */
    static Fraction of(HourlyAmount amount) {
        return of(amount.minorSeconds(), SECONDS_OF_AN_HOUR);
    }

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator))
                .reduced();
    }

    /** Rounds to a whole number, half up. */
    long rounded() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private Fraction reduced() {
        BigInteger common = numerator.gcd(denominator);
        return common.equals(BigInteger.ZERO)
                ? ZERO
                : new Fraction(numerator.divide(common), denominator.divide(common));
    }
}
