package org.retainer.budget;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.retainer.time.Period;

/** Tells what has been spent of budgets. */
public interface BudgetSpending {
    /**
     * Sums by calendar month what budgets count, from each budget's start until a day, both included. An entry that came
     * late stands under the month in which it counts; months without entries may be absent.
     *
     * @return by the id of each budget asked for
     */
    Map<Long, SortedMap<YearMonth, Spent>> byMonth(Collection<Budget> budgets, LocalDate until);

    /** Answers the same of one budget. */
    default SortedMap<YearMonth, Spent> byMonth(Budget budget, LocalDate until) {
        return byMonth(List.of(budget), until).get(budget.id());
    }

    /** Sums by day what a budget counts in some days, both included, late entries under their own day: for charts. */
    SortedMap<LocalDate, Spent> byDay(Budget budget, Period days);
}
