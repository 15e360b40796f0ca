package org.retainer.budget;

import org.joda.money.Money;
import org.retainer.time.HoursAndMinutes;

/** Names amounts of budgets for refusals and the audit log, in no language. */
final class BudgetAmounts {
    private BudgetAmounts() {}

    /** Names an amount: {@code 8:20}, or {@code 1250.00 RUB}. */
    static String text(Budget budget, long amount) {
        return budget.unit() == BudgetUnit.HOURS
                ? HoursAndMinutes.of(amount)
                : text(Money.ofMinor(budget.currency(), amount));
    }

    static String text(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
    }

    /** Names a field of a request by the unit: {@code baseSeconds} or {@code baseMoney}. */
    static String field(Budget budget, String name) {
        return name + (budget.unit() == BudgetUnit.HOURS ? "Seconds" : "Money");
    }

    static long most(Budget budget) {
        return budget.unit() == BudgetUnit.HOURS ? Budget.MOST_SECONDS : Budget.MOST_MINOR;
    }
}
