package org.retainer.portfolio;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a client has got and has not been billed for: hours at their rates, and what finished periods of budgets went over.
 *
 * @param known the part whose worth is known
 * @param unratedSeconds hours of unknown worth
 */
public record Unbilled(Money known, long unratedSeconds) {
    public Unbilled {
        Objects.requireNonNull(known, "known");
    }

    public static Unbilled nothing(CurrencyUnit currency) {
        return new Unbilled(Money.zero(currency), 0);
    }

    /** Adds an amount that is known. */
    public Unbilled plus(Money more) {
        return new Unbilled(known.plus(more), unratedSeconds);
    }

    /** The amount, of which {@link #unratedSeconds} are missing; empty when there are only hours of unknown worth. */
    public Optional<Money> amount() {
        return known.isZero() && unratedSeconds > 0 ? Optional.empty() : Optional.of(known);
    }
}
