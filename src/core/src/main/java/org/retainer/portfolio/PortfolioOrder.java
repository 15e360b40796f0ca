package org.retainer.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.retainer.budget.BudgetStatus;

/** By what clients are sorted. Equal ones stand by name; what is not known stands last, in either direction. */
public enum PortfolioOrder {
    NAME(false, row -> Optional.of(name(row))),
    LEAD(false, row -> Optional.of(row.lead().displayName().toLowerCase(Locale.ROOT))),
    /** The worst first, then those with the most reasons. */
    HEALTH(
            true,
            row -> Optional.of(row.diagnosis().health().ordinal() * 100
                    + row.diagnosis().reasons().size())),
    /** By the hours of the month as logged. */
    HOURS(true, row -> Optional.of(row.worked().seconds())),
    /** By what is spent of the leading budget, in percent. */
    SPENT(true, row -> row.leading().flatMap(BudgetStatus::percent)),
    /** By what is left of the leading budget of hours. */
    REMAINING(
            false,
            row -> row.remainingSeconds().isPresent()
                    ? Optional.of(row.remainingSeconds().getAsLong())
                    : Optional.empty()),
    /** By the forecast in percent of what is allowed. */
    FORECAST(true, row -> row.leading().flatMap(PortfolioOrder::forecastShare)),
    /** By currency, then amount: currencies are never compared. */
    UNBILLED(true, row -> row.unbilled().amount().map(Money::getAmount), true),
    MARGIN(false, row -> row.earned().margin().map(Money::getAmount), true),
    RENEWAL(false, row -> row.account().renewalDate());

    private final boolean descendingByItself;
    private final Function<PortfolioRow, Optional<? extends Comparable<?>>> key;
    private final boolean byCurrency;

    PortfolioOrder(boolean descending, Function<PortfolioRow, Optional<? extends Comparable<?>>> key) {
        this(descending, key, false);
    }

    PortfolioOrder(
            boolean descending, Function<PortfolioRow, Optional<? extends Comparable<?>>> key, boolean byCurrency) {
        this.descendingByItself = descending;
        this.key = key;
        this.byCurrency = byCurrency;
    }

    /** Tells whether people expect the largest first when they have not said in which direction. */
    public boolean isDescendingByItself() {
        return descendingByItself;
    }

    Comparator<PortfolioRow> comparator(boolean descending) {
        Comparator<PortfolioRow> unknownLast =
                Comparator.comparing(row -> key.apply(row).isEmpty());
        Comparator<PortfolioRow> currency = Comparator.comparing(
                row -> byCurrency ? row.account().currency().getCode() : "");
        Comparator<PortfolioRow> known = (one, other) -> compare(key.apply(one), key.apply(other));
        return unknownLast
                .thenComparing(currency)
                .thenComparing(descending ? known.reversed() : known)
                .thenComparing(PortfolioOrder::name)
                .thenComparing(row -> row.account().key().canonical());
    }

    /** Keys of one order are of one type. */
    @SuppressWarnings("unchecked")
    private static int compare(Optional<? extends Comparable<?>> one, Optional<? extends Comparable<?>> other) {
        return one.isEmpty() || other.isEmpty() ? 0 : ((Comparable<Object>) one.get()).compareTo(other.get());
    }

    private static Optional<BigDecimal> forecastShare(BudgetStatus status) {
        if (status.forecast().isEmpty() || status.allowance() <= 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(status.forecast().getAsLong())
                .divide(BigDecimal.valueOf(status.allowance()), 6, RoundingMode.HALF_UP));
    }

    private static String name(PortfolioRow row) {
        return row.account().name().toLowerCase(Locale.ROOT);
    }
}
