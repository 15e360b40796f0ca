package org.retainer.portfolio;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.retainer.rate.HourlyAmount;

/**
 * What a client has got and has not been billed for: hours at their rates, and what finished periods of budgets went over.
 * It is summed exactly and rounded once.
 *
 * @param exact the part whose worth is known
 * @param unratedSeconds hours of unknown worth
 */
public record Unbilled(HourlyAmount exact, long unratedSeconds) {
    public Unbilled {
        Objects.requireNonNull(exact, "exact");
    }

    public static Unbilled nothing(CurrencyUnit currency) {
        return new Unbilled(HourlyAmount.zero(currency), 0);
    }

    /** Adds an amount that is known. */
    public Unbilled plus(HourlyAmount more) {
        return new Unbilled(exact.plus(more), unratedSeconds);
    }

    /** The part whose worth is known, rounded half up. */
    public Money known() {
        return exact.rounded();
    }

    /** The amount, of which {@link #unratedSeconds} are missing; empty when there are only hours of unknown worth. */
    public Optional<Money> amount() {
        boolean unknown = exact.minorSeconds().equals(BigInteger.ZERO) && unratedSeconds > 0;
        return unknown ? Optional.empty() : Optional.of(known());
    }
}
