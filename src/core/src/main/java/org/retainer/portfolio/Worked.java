package org.retainer.portfolio;

import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * What was worked for a client on some days, and what that brought.
 *
 * @param seconds as logged
 * @param billableSeconds what counts for the client
 */
public record Worked(long seconds, long billableSeconds, Earned earned) {
    public Worked {
        Objects.requireNonNull(earned, "earned");
    }

    public static Worked nothing(CurrencyUnit currency) {
        return new Worked(0, 0, Earned.nothing(currency));
    }
}
