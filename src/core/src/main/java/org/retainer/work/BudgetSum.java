package org.retainer.work;

import java.time.YearMonth;
import java.util.Objects;
import org.retainer.budget.Spent;

/**
 * What a budget counts of the entries whose days lie in a month.
 *
 * @param month of the entries' days
 */
public record BudgetSum(long budgetId, YearMonth month, Arrival arrival, Spent spent) {
    public BudgetSum {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(arrival, "arrival");
        Objects.requireNonNull(spent, "spent");
    }
}
