package org.retainer.budget;

import java.time.Instant;
import java.util.Objects;

/**
 * An amount moved from a period of a budget to another one, of the same budget or of another one of the account with the
 * same unit.
 *
 * @param amount in the budgets' unit, above 0
 * @param fromPeriod the id of a period, see {@link BudgetPeriod}
 */
public record Transfer(
        long id,
        long accountId,
        long fromBudget,
        String fromPeriod,
        long toBudget,
        String toPeriod,
        long amount,
        String reason,
        String by,
        Instant at) {
    public Transfer {
        Objects.requireNonNull(fromPeriod, "fromPeriod");
        Objects.requireNonNull(toPeriod, "toPeriod");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    public Transfer withId(long stored) {
        return new Transfer(stored, accountId, fromBudget, fromPeriod, toBudget, toPeriod, amount, reason, by, at);
    }
}
