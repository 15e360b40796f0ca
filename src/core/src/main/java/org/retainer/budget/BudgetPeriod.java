package org.retainer.budget;

import java.util.Objects;
import org.retainer.time.Period;

/**
 * One period of a budget.
 *
 * @param id {@code 2026-10}, {@code 2026-Q4}, {@code 2026} or {@code TOTAL}
 * @param days cut at the budget's start and end; a total without end lasts until {@link java.time.LocalDate#MAX}
 */
public record BudgetPeriod(String id, Period days) {
    public BudgetPeriod {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(days, "days");
    }
}
