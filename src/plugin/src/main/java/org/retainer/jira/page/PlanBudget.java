package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.List;
import org.retainer.account.Account;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetStatuses;
import org.retainer.budget.BudgetUnit;
import org.retainer.plan.PlanPeriod;

/**
 * A budget of hours beside a plan.
 *
 * @param samePeriod whether the plan is for the very period of the budget, so that what is planned can be compared with
 *     what is allowed; otherwise only what is left can be told
 * @param free what is allowed and not planned, below 0 when more is planned than allowed
 * @param until the last day of the budget's period
 */
public record PlanBudget(
        String name, boolean samePeriod, long planned, long allowance, long free, long remaining, LocalDate until) {
    /** Finds the budgets of hours that count all work of the account and have a period in that of the plan. */
    static List<PlanBudget> of(
            BudgetStatuses statuses, Account account, PlanPeriod period, LocalDate today, long planned) {
        LocalDate from = period.days().from();
        LocalDate to = period.days().to();
        LocalDate day = today.isBefore(from) ? from : today.isAfter(to) ? to : today;
        return statuses.of(account, day).stream()
                .filter(status -> status.budget().unit() == BudgetUnit.HOURS
                        && status.budget().scope().isAll())
                .map(status -> of(status, period, planned))
                .toList();
    }

    private static PlanBudget of(BudgetStatus status, PlanPeriod period, long planned) {
        return new PlanBudget(
                status.budget().name(),
                status.period().id().equals(period.id()),
                planned,
                status.allowance(),
                status.allowance() - planned,
                status.remaining(),
                status.period().days().to());
    }

    /** Tells whether the plan is larger than what is allowed. */
    public boolean isAbove() {
        return samePeriod && free < 0;
    }

    /** By how much it is. */
    public long above() {
        return Math.max(0, -free);
    }

    /** Tells whether the budget's period ends at all. */
    public boolean ends() {
        return !until.equals(LocalDate.MAX);
    }
}
