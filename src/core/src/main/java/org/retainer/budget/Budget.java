package org.retainer.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.retainer.time.History;

/**
 * How much of a client's hours or money may be spent in each period.
 *
 * @param currency the account's; also of fee and overage rate
 * @param start the first day, not always the first one of a calendar period
 * @param end the last day; empty for no end
 * @param base the base amount of a period, in the unit, from the first day of a period on
 * @param fee what the client pays for a period, whatever is worked
 * @param overageRate what an hour above the allowance costs the client
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
        Rollover rollover,
        Optional<Money> fee,
        Optional<Money> overageRate,
        List<Integer> thresholds,
        long version) {
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
        Objects.requireNonNull(fee, "fee");
        Objects.requireNonNull(overageRate, "overageRate");
        thresholds = thresholds.stream().sorted().distinct().toList();
    }

    /** Tells whether a fee pays for the hours, so that they are never unbilled. */
    public boolean isPaidByFee() {
        return fee.isPresent();
    }
}
