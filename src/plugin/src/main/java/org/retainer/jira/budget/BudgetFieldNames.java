package org.retainer.jira.budget;

import org.retainer.budget.BudgetUnit;

/** The names of fields that carry an amount in a budget's unit: {@code baseSeconds}, {@code baseMoney}. */
final class BudgetFieldNames {
    private BudgetFieldNames() {}

    static String of(BudgetUnit unit, String name) {
        return name + (unit == BudgetUnit.HOURS ? "Seconds" : "Money");
    }

    /** Names the complaint about an amount in another unit than the budget's. */
    static String complaint(BudgetUnit unit) {
        return "budget.unit." + unit;
    }
}
