package org.retainer.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.budget.BudgetState;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;

/**
 * A client on a day.
 *
 * @param lead of that day
 * @param budgets those with a period on that day
 * @param worked in the day's month, through the day
 * @param unbilled through the day
 */
public record PortfolioRow(
        Account account,
        LocalDate on,
        Person lead,
        List<BudgetStatus> budgets,
        Worked worked,
        Unbilled unbilled,
        Diagnosis diagnosis) {
    public PortfolioRow {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(lead, "lead");
        budgets = List.copyOf(budgets);
    }

    public Earned earned() {
        return worked.earned();
    }

    /** The worst state of the budgets; empty without any. */
    public Optional<BudgetState> budgetState() {
        return BudgetGlance.worst(budgets);
    }

    /** The budget that stands for all. */
    public Optional<BudgetStatus> leading() {
        return BudgetGlance.leading(budgets);
    }

    /** What is left of the leading budget of hours, in seconds; below 0 when it is over. */
    public OptionalLong remainingSeconds() {
        Optional<BudgetStatus> hoursBudget =
                leading().filter(status -> status.budget().unit() == BudgetUnit.HOURS);
        return hoursBudget.isPresent() ? OptionalLong.of(hoursBudget.get().remaining()) : OptionalLong.empty();
    }
}
