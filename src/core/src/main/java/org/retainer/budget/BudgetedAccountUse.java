package org.retainer.budget;

import java.util.List;
import org.retainer.account.AccountUse;
import org.retainer.rate.RateFilter;
import org.retainer.rate.Rates;

/** What speaks against deleting an account or changing its currency, budgets and rates included. */
public final class BudgetedAccountUse implements AccountUse {
    private final AccountUse hours;
    private final Budgets budgets;
    private final Rates rates;

    public BudgetedAccountUse(AccountUse hours, Budgets budgets, Rates rates) {
        this.hours = hours;
        this.budgets = budgets;
        this.rates = rates;
    }

    @Override
    public boolean hasHours(long accountId) {
        return hours.hasHours(accountId);
    }

    @Override
    public boolean hasClosings(long accountId) {
        return hours.hasClosings(accountId);
    }

    @Override
    public boolean hasBudgets(long accountId) {
        return !budgets.of(accountId).isEmpty();
    }

    @Override
    public boolean hasMoney(long accountId) {
        List<Budget> theirs = budgets.of(accountId);
        return theirs.stream().anyMatch(budget -> budget.unit() == BudgetUnit.MONEY || budget.isEverPaidByFee())
                || !rates.list(RateFilter.ALL.ofAccount(accountId)).isEmpty();
    }
}
