package org.retainer.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.retainer.rate.HourlyAmount;
import org.retainer.work.PricedSeconds;
import org.retainer.work.WorkTotal;

/**
 * What an account earned and cost in a span of days, net of tax, in its currency. A sum of which nothing is known is empty;
 * one of which something is missing says how many seconds.
 *
 * @param fixed fees and overages, which do not depend on bill rates
 * @param revenue fees, overages and hourly work; empty when it is nothing but work without a rate
 * @param cost of all logged hours; empty when no second of them has a cost rate
 * @param work the sums of hours behind it
 */
public record Margin(
        CurrencyUnit currency, Money fixed, Optional<Money> revenue, Optional<Money> cost, WorkTotal work) {
    private static final long SECONDS_OF_AN_HOUR = 3600;

    public Margin {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(fixed, "fixed");
        Objects.requireNonNull(revenue, "revenue");
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(work, "work");
    }

    /** Adds up what was earned, exactly, and rounds once. */
    static Margin of(CurrencyUnit currency, Fraction feesAndOverages, WorkTotal work) {
        Fraction earned = feesAndOverages.plus(Fraction.of(work.hourly().minorSeconds(), SECONDS_OF_AN_HOUR));
        boolean unknown = isUnknown(work.hourly()) && feesAndOverages.equals(Fraction.ZERO);
        return new Margin(
                currency,
                Money.ofMinor(currency, feesAndOverages.rounded()),
                unknown ? Optional.empty() : Optional.of(Money.ofMinor(currency, earned.rounded())),
                rounded(currency, work.cost()),
                work);
    }

    /** Answers revenue less cost; empty when either is unknown. */
    public Optional<Money> margin() {
        return revenue.flatMap(earned -> cost.map(earned::minus));
    }

    /** Answers the margin in percent of the revenue, with one decimal, half up; empty when there is no revenue. */
    public Optional<BigDecimal> percent() {
        return margin().filter(any -> revenue.get().isPositive())
                .map(left -> BigDecimal.valueOf(left.getAmountMinorLong())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(revenue.get().getAmountMinorLong()), 1, RoundingMode.HALF_UP));
    }

    /** Answers the revenue for each logged hour, rounded half up; empty when nothing was logged or earned is unknown. */
    public Optional<Money> revenuePerHour() {
        long seconds = work.cost().seconds();
        return seconds == 0
                ? Optional.empty()
                : revenue.map(earned -> Money.ofMinor(
                        currency,
                        Fraction.of(
                                        BigInteger.valueOf(earned.getAmountMinorLong())
                                                .multiply(BigInteger.valueOf(SECONDS_OF_AN_HOUR)),
                                        seconds)
                                .rounded()));
    }

    /** Answers what all billable hours would be worth at their rates; empty when none of them has one. */
    public Optional<Money> valueAtRates() {
        return rounded(currency, work.billable());
    }

    /** Answers how many seconds are missing from the revenue, because no bill rate is known for them. */
    public long unratedSeconds() {
        return work.hourly().unratedSeconds();
    }

    /** Answers how many seconds are missing from the cost. */
    public long costUnratedSeconds() {
        return work.cost().unratedSeconds();
    }

    private static Optional<Money> rounded(CurrencyUnit currency, PricedSeconds priced) {
        return isUnknown(priced)
                ? Optional.empty()
                : Optional.of(new HourlyAmount(currency, priced.minorSeconds()).rounded());
    }

    /** Tells whether there is work of which no second has a rate: then its amount says nothing. */
    private static boolean isUnknown(PricedSeconds priced) {
        return priced.seconds() > 0 && priced.unratedSeconds() == priced.seconds();
    }
}
