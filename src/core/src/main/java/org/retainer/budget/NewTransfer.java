package org.retainer.budget;

import java.util.OptionalLong;

/**
 * A transfer that somebody wants.
 *
 * @param fromBudget empty for the budget that is asked
 * @param toBudget empty for the budget that is asked
 * @param amount in the budgets' unit
 */
public record NewTransfer(
        OptionalLong fromBudget,
        String fromPeriod,
        OptionalLong toBudget,
        String toPeriod,
        BudgetUnit unit,
        long amount,
        String reason) {}
