package org.retainer.portfolio;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.retainer.budget.BudgetState;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;

/** What is seen first of several budgets of a client. */
public final class BudgetGlance {
    /** Hours before money, all work before a part of it, the shortest period, then the oldest. */
    private static final Comparator<BudgetStatus> LEADING = Comparator.comparing(
                    (BudgetStatus status) -> status.budget().unit() == BudgetUnit.MONEY)
            .thenComparing(status -> !status.budget().scope().isAll())
            .thenComparing(status -> status.budget().period())
            .thenComparing(status -> status.budget().id());

    private BudgetGlance() {}

    /** Finds the budget that stands for all of them; empty when there is none. */
    public static Optional<BudgetStatus> leading(List<BudgetStatus> budgets) {
        return budgets.stream().min(LEADING);
    }

    /** Finds the worst state; empty when there is no budget. */
    public static Optional<BudgetState> worst(List<BudgetStatus> budgets) {
        return budgets.stream().map(BudgetStatus::state).max(Comparator.naturalOrder());
    }
}
