package org.retainer.budget;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a client pays for a period of a budget.
 *
 * @param fee for a period, whatever is worked; empty when hours are paid one by one
 * @param overageRate of an hour above the allowance; only beside a fee
 */
public record BudgetPrice(Optional<Money> fee, Optional<Money> overageRate) {
    public static final BudgetPrice NONE = new BudgetPrice(Optional.empty(), Optional.empty());

    public BudgetPrice {
        Objects.requireNonNull(fee, "fee");
        Objects.requireNonNull(overageRate, "overageRate");
    }

    public static BudgetPrice of(Money fee) {
        return new BudgetPrice(Optional.of(fee), Optional.empty());
    }

    public static BudgetPrice of(Money fee, Money overageRate) {
        return new BudgetPrice(Optional.of(fee), Optional.of(overageRate));
    }
}
