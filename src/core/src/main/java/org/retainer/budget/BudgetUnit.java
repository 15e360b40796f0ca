package org.retainer.budget;

/** What a budget counts. Amounts of budgets are whole numbers of its unit. */
public enum BudgetUnit {
    /** Amounts are seconds. */
    HOURS,
    /** Amounts are minor units of the budget's currency, net of tax. */
    MONEY
}
