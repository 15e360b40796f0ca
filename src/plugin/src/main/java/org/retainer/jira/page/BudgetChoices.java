package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetCourse;
import org.retainer.budget.BudgetPeriod;
import org.retainer.budget.BudgetPeriods;
import org.retainer.budget.BudgetSpending;
import org.retainer.budget.Spent;
import org.retainer.budget.Transfer;
import org.retainer.jira.budget.BudgetWords;
import org.retainer.time.WorkingDays;

/**
 * What can be chosen in the forms of a budget's page.
 *
 * @param budgets those that something can be moved between: of one unit, the shown one first
 * @param periods of all of them, in the order of time
 * @param starts the periods from which a new base amount can hold
 */
public record BudgetChoices(List<Named> budgets, List<PeriodChoice> periods, List<PeriodChoice> starts) {
    private static final int COMING = 12;
    private static final int GONE = 6;

    static BudgetChoices of(
            Budget shown,
            List<Budget> all,
            List<Transfer> transfers,
            BudgetSpending spending,
            LocalDate today,
            WorkingDays calendar,
            BudgetWords words) {
        List<Budget> alike = all.stream()
                .filter(budget -> budget.unit() == shown.unit())
                .sorted(Comparator.comparing((Budget budget) -> budget.id() != shown.id()))
                .toList();
        Map<Long, SortedMap<YearMonth, Spent>> spent = spending.byMonth(alike, today);
        List<PeriodChoice> periods = new ArrayList<>();
        for (Budget budget : alike) {
            SortedMap<YearMonth, Spent> months = spent.get(budget.id());
            BudgetCourse present = BudgetCourse.of(budget, transfers, months, today, calendar);
            for (BudgetPeriod period : around(budget, today)) {
                LocalDate from = period.days().from();
                BudgetCourse course =
                        from.isAfter(today) ? BudgetCourse.of(budget, transfers, months, from, calendar) : present;
                long left = course.available(period);
                periods.add(new PeriodChoice(
                        budget.id(),
                        period.id(),
                        words.period(budget.period(), period),
                        from,
                        words.amount(budget, left),
                        left > 0,
                        !period.days().to().isBefore(today),
                        period.days().contains(today)));
            }
        }
        List<PeriodChoice> starts = periods.stream()
                .filter(choice -> choice.budget() == shown.id() && choice.receives())
                .toList();
        List<Named> named = alike.stream()
                .map(budget -> new Named(budget.id(), budget.name()))
                .toList();
        return new BudgetChoices(named, periods, starts);
    }

    private static List<BudgetPeriod> around(Budget budget, LocalDate today) {
        List<BudgetPeriod> known = BudgetPeriods.until(budget, today);
        List<BudgetPeriod> periods = new ArrayList<>(known.subList(Math.max(0, known.size() - 1 - GONE), known.size()));
        Optional<BudgetPeriod> next = known.isEmpty()
                ? BudgetPeriods.first(budget)
                : BudgetPeriods.after(budget, known.get(known.size() - 1));
        for (int i = 0; i < COMING && next.isPresent(); i++) {
            periods.add(next.get());
            next = BudgetPeriods.after(budget, next.get());
        }
        return periods;
    }

    /** A budget to choose. */
    public record Named(long id, String name) {}

    /**
     * A period to choose.
     *
     * @param left what can be moved out of it, in words
     * @param gives whether anything can be moved out of it
     * @param receives whether anything can be moved into it
     */
    public record PeriodChoice(
            long budget,
            String id,
            String name,
            LocalDate from,
            String left,
            boolean gives,
            boolean receives,
            boolean present) {}
}
