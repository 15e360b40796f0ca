package org.retainer.portfolio;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What some days of work brought, net of tax, in one currency.
 *
 * @param revenue as far as it is known; empty when it is nothing but work without a rate
 * @param margin revenue less cost; empty when one of them is not known at all
 * @param unratedSeconds hours that the revenue lacks, because no rate is known
 * @param costUnratedSeconds hours that the cost lacks
 * @param unknown how many clients the margin lacks
 */
public record Earned(
        CurrencyUnit currency,
        Optional<Money> revenue,
        Optional<Money> margin,
        long unratedSeconds,
        long costUnratedSeconds,
        int unknown) {
    public Earned {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(revenue, "revenue");
        Objects.requireNonNull(margin, "margin");
    }

    /** What nobody worked for and nobody pays for. */
    public static Earned nothing(CurrencyUnit currency) {
        return new Earned(currency, Optional.empty(), Optional.empty(), 0, 0, 0);
    }

    /**
     * Makes what one client brought.
     *
     * @param margin empty when revenue or cost is not known
     */
    public static Earned of(
            CurrencyUnit currency,
            Optional<Money> revenue,
            Optional<Money> margin,
            long unratedSeconds,
            long costUnratedSeconds) {
        return new Earned(currency, revenue, margin, unratedSeconds, costUnratedSeconds, margin.isPresent() ? 0 : 1);
    }

    /** Adds what was earned in the same currency, as far as it is known. */
    public Earned plus(Earned other) {
        return new Earned(
                currency,
                sum(revenue, other.revenue),
                sum(margin, other.margin),
                Math.addExact(unratedSeconds, other.unratedSeconds),
                Math.addExact(costUnratedSeconds, other.costUnratedSeconds),
                unknown + other.unknown);
    }

    /** Tells whether there is nothing to say. */
    public boolean isNothing() {
        return equals(nothing(currency));
    }

    private static Optional<Money> sum(Optional<Money> one, Optional<Money> other) {
        return one.map(known -> other.map(known::plus).orElse(known)).or(() -> other);
    }
}
