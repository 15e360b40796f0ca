package org.retainer.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.retainer.account.Account;
import org.retainer.budget.BudgetStatus;
import org.retainer.hours.HourTotal;
import org.retainer.time.Period;

/** Figures of many clients at once, each kind in a few questions to the stores. All maps are by the account's id. */
public interface ClientFigures {
    /** Sums the hours of some days; accounts without any may be absent. */
    Map<Long, HourTotal> hours(Collection<Account> accounts, Period days);

    /** Sums what some days brought and cost; accounts without anything may be absent. */
    Map<Long, Earned> earned(Collection<Account> accounts, Period days);

    /** Sums what is not billed yet, of all days until one; accounts without anything may be absent. */
    Map<Long, Unbilled> unbilled(Collection<Account> accounts, LocalDate until);

    /** Answers how the budgets stand that have a period on a day; accounts without any may be absent. */
    Map<Long, List<BudgetStatus>> budgets(Collection<Account> accounts, LocalDate on);
}
