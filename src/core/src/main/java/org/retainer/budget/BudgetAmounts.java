package org.retainer.budget;

import org.joda.money.Money;
import org.retainer.time.HoursAndMinutes;

/** Names amounts of budgets for refusals and the audit log, in no language. */
final class BudgetAmounts {
    /** The most a budget holds: a million hours, or 13 digits of minor units. */
    static final long MOST_SECONDS = 3_600_000_000L;

    static final long MOST_MINOR = 9_999_999_999_999L;

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
        return budget.unit() == BudgetUnit.HOURS ? MOST_SECONDS : MOST_MINOR;
    }
}
