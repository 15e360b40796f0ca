package org.retainer.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.retainer.rate.HourlyAmount;

/**
 * What was spent above the allowance of a period that has ended, and that the fee does not pay for.
 *
 * @param amount in the budget's unit, above 0
 * @param value what it costs the client, exactly; empty when no overage rate says
 * @param carriedOn whether the next period makes up for it: then it is offered, but counts in no sum of what is unbilled
 */
public record Overage(BudgetStatus status, long amount, Optional<HourlyAmount> value, boolean carriedOn) {
    private static final BigInteger SECONDS_OF_AN_HOUR = BigInteger.valueOf(3600);

    public Overage {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(value, "value");
    }

    /** Lists the overages of the fee-paid periods of a course that have ended before the asked day. */
    public static List<Overage> of(BudgetCourse course) {
        List<BudgetStatus> all = course.statuses();
        List<Overage> overages = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            BudgetStatus status = all.get(number);
            boolean ended = number < all.size() - 1 || course.status().isEmpty();
            if (ended && status.overage() > 0 && price(status).fee().isPresent()) {
                boolean last = number == all.size() - 1;
                overages.add(new Overage(status, status.overage(), value(status), !last && deficitIsCarried(status)));
            }
        }
        return overages;
    }

    /** Rounds the value half up to the minor unit. */
    public Optional<Money> money() {
        return value.map(HourlyAmount::rounded);
    }

    /** What is above the allowance costs: seconds at the overage rate, or the money itself; empty when no fee is paid. */
    public static Optional<HourlyAmount> value(BudgetStatus status) {
        Budget budget = status.budget();
        if (price(status).fee().isEmpty()) {
            return Optional.empty();
        }
        return budget.unit() == BudgetUnit.MONEY
                ? Optional.of(new HourlyAmount(
                        budget.currency(), BigInteger.valueOf(status.overage()).multiply(SECONDS_OF_AN_HOUR)))
                : price(status).overageRate().map(rate -> HourlyAmount.of(status.overage(), rate));
    }

    private static BudgetPrice price(BudgetStatus status) {
        return status.budget().price().on(status.period().days().from());
    }

    private static boolean deficitIsCarried(BudgetStatus status) {
        return status.budget().rollover().on(status.period().days().from()).deficit();
    }
}
