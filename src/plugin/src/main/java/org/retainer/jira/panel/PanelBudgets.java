package org.retainer.jira.panel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.retainer.account.Account;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetStatuses;
import org.retainer.hours.IssueFacts;

/** Finds the budgets that hours logged on an issue count in. */
public final class PanelBudgets {
    private static final Comparator<BudgetStatus> MOST_URGENT_FIRST = Comparator.comparing(BudgetStatus::state)
            .thenComparing(status -> status.percent().orElse(BigDecimal.ZERO))
            .reversed()
            .thenComparing(status -> status.budget().id());

    private final BudgetStatuses statuses;

    public PanelBudgets(BudgetStatuses statuses) {
        this.statuses = statuses;
    }

    /**
     * Tells how an account's budgets stand that have a period on a day and count an issue's hours, most urgent first.
     *
     * @param activity of an hour logged on the issue that day; empty when no rule names one
     */
    public List<BudgetStatus> of(Account account, LocalDate on, IssueFacts issue, String activity) {
        return statuses.of(account, on).stream()
                .filter(status -> status.budget().scope().compared().holds(issue.id(), Optional.of(issue), activity))
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }
}
