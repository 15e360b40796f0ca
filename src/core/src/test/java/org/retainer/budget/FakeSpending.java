package org.retainer.budget;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retainer.time.Period;

/** Spending that is simply told, by budget and day. */
public final class FakeSpending implements BudgetSpending {
    private final Map<Long, SortedMap<LocalDate, Spent>> days = new HashMap<>();

    public FakeSpending spend(long budget, String day, long seconds) {
        return spend(budget, LocalDate.parse(day), Spent.ofSeconds(seconds));
    }

    public FakeSpending spend(long budget, LocalDate day, Spent spent) {
        days.computeIfAbsent(budget, id -> new TreeMap<>()).merge(day, spent, Spent::plus);
        return this;
    }

    @Override
    public Map<Long, SortedMap<YearMonth, Spent>> byMonth(Collection<Budget> budgets, LocalDate until) {
        Map<Long, SortedMap<YearMonth, Spent>> sums = new HashMap<>();
        for (Budget budget : budgets) {
            SortedMap<YearMonth, Spent> months = new TreeMap<>();
            days.getOrDefault(budget.id(), new TreeMap<>()).forEach((day, spent) -> {
                if (!day.isAfter(until) && BudgetPeriods.on(budget, day).isPresent()) {
                    months.merge(YearMonth.from(day), spent, Spent::plus);
                }
            });
            sums.put(budget.id(), months);
        }
        return sums;
    }

    @Override
    public SortedMap<LocalDate, Spent> byDay(Budget budget, Period period) {
        SortedMap<LocalDate, Spent> found = new TreeMap<>(days.getOrDefault(budget.id(), new TreeMap<>()));
        found.keySet().removeIf(day -> !period.contains(day));
        return found;
    }
}
