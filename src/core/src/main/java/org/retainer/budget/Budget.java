package org.retainer.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.retainer.time.History;

/**
 * How much of a client's hours or money may be spent in each period.
 *
 * <p>What the budget is worth, how it rolls over and what it costs the client hold from the first day of a period on, so
 * that a change leaves earlier periods as they were.
 *
 * @param currency the account's; also of its price
 * @param start the first day, not always the first one of a calendar period
 * @param end the last day; empty for no end
 * @param base the base amount of a period, in the unit, from the first day of a period on
 * @param rollover what becomes of what is left, or lacking, at the end of a period
 * @param price what the client pays for a period
 * @param thresholds in percent of the allowance, rising, each once
 */
public record Budget(
        long id,
        long accountId,
        String name,
        BudgetUnit unit,
        CurrencyUnit currency,
        PeriodKind period,
        LocalDate start,
        Optional<LocalDate> end,
        History<Long> base,
        Counting counts,
        BudgetScope scope,
        History<Rollover> rollover,
        History<BudgetPrice> price,
        List<Integer> thresholds,
        long version) {
    /** The most that a budget of hours holds: a million hours, in seconds. */
    public static final long MOST_SECONDS = 3_600_000_000L;

    /** The most that a budget of money holds: 13 digits of minor units. */
    public static final long MOST_MINOR = 9_999_999_999_999L;

    public Budget {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(rollover, "rollover");
        Objects.requireNonNull(price, "price");
        thresholds = thresholds.stream().sorted().distinct().toList();
    }

    /** Begins a new budget of all hours of an account that rolls nothing over and is not paid by a fee. */
    public static BudgetBuilder begin(
            long accountId, String name, BudgetUnit unit, CurrencyUnit currency, PeriodKind period, LocalDate start) {
        return new BudgetBuilder(accountId, name, unit, currency, period, start);
    }

    /** Begins a changed copy. */
    public BudgetBuilder change() {
        return new BudgetBuilder(this);
    }

    /** Tells whether a fee pays for the hours of a day's period, so that they are never unbilled. */
    public boolean isPaidByFee(LocalDate day) {
        return price.on(day).fee().isPresent();
    }

    /** Tells whether a fee pays for the hours of any period. */
    public boolean isEverPaidByFee() {
        return price.steps().stream().anyMatch(step -> step.value().fee().isPresent());
    }
}
