package org.retainer.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.retainer.account.Account;
import org.retainer.budget.BudgetCourse;
import org.retainer.time.Period;

/** Figures of many clients at once, each kind in a few questions to the stores. All maps are by the account's id. */
public interface ClientFigures {
    /** Sums the work of some days and what it brought; accounts without anything may be absent. */
    Map<Long, Worked> worked(Collection<Account> accounts, Period days);

    /** Sums what hours that no fee pays for are worth and nobody has billed, of all days until one. */
    Map<Long, Unbilled> unbilledHours(Collection<Account> accounts, LocalDate until);

    /** Runs through the budgets of accounts until a day; accounts without any may be absent. */
    Map<Long, List<BudgetCourse>> courses(Collection<Account> accounts, LocalDate until);
}
