package org.retainer.alert;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.retainer.account.Account;
import org.retainer.budget.BudgetStatus;

/** Knows how the budgets of accounts stand. */
@FunctionalInterface
public interface PresentStatuses {
    /** Answers the statuses of those budgets that have a period on a day, by account id. */
    Map<Long, List<BudgetStatus>> of(Collection<Account> accounts, LocalDate on);
}
