package org.retainer.portfolio;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What some days of work brought and cost, net of tax, in one currency.
 *
 * @param worked whether anything was worked or earned at all
 * @param unratedSeconds hours that the revenue lacks, because no rate is known
 * @param costUnratedSeconds hours that the cost lacks
 * @param costKnown false when no hour's cost is known although there are hours
 */
public record Earned(
        Money revenue, Money cost, boolean worked, long unratedSeconds, long costUnratedSeconds, boolean costKnown) {
    public Earned {
        Objects.requireNonNull(revenue, "revenue");
        Objects.requireNonNull(cost, "cost");
    }

    public static Earned nothing(CurrencyUnit currency) {
        return new Earned(Money.zero(currency), Money.zero(currency), false, 0, 0, true);
    }

    /** Revenue less cost; empty when there is nothing to speak of, or nothing is known of the cost. */
    public Optional<Money> margin() {
        return worked && costKnown ? Optional.of(revenue.minus(cost)) : Optional.empty();
    }

    /** Adds what was earned in the same currency. What is known of the cost of one part is known of the sum. */
    public Earned plus(Earned other) {
        if (!other.worked) {
            return this;
        }
        return new Earned(
                revenue.plus(other.revenue),
                cost.plus(other.cost),
                true,
                Math.addExact(unratedSeconds, other.unratedSeconds),
                Math.addExact(costUnratedSeconds, other.costUnratedSeconds),
                (worked && costKnown) || other.costKnown);
    }
}
