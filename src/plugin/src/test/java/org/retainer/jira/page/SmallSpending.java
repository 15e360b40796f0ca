package org.retainer.jira.page;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetSpending;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.Counting;
import org.retainer.budget.Spent;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourGroup;
import org.retainer.hours.HourLedger;
import org.retainer.time.Period;

/** Counts all hours of an account in each of its budgets, at 1,000 an hour. */
final class SmallSpending implements BudgetSpending {
    private static final long MINOR_UNITS_AN_HOUR = 100_000;

    private final HourLedger ledger;

    SmallSpending(HourLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Map<Long, SortedMap<YearMonth, Spent>> byMonth(Collection<Budget> budgets, LocalDate until) {
        Map<Long, SortedMap<YearMonth, Spent>> sums = new HashMap<>();
        for (Budget budget : budgets) {
            sums.put(
                    budget.id(),
                    budget.start().isAfter(until)
                            ? new TreeMap<>()
                            : sums(budget, new Period(budget.start(), until), Grouping.MONTH, YearMonth::parse));
        }
        return sums;
    }

    @Override
    public SortedMap<LocalDate, Spent> byDay(Budget budget, Period days) {
        return sums(budget, days, Grouping.DAY, LocalDate::parse);
    }

    private <K extends Comparable<? super K>> SortedMap<K, Spent> sums(
            Budget budget, Period days, Grouping grouping, Function<String, K> key) {
        SortedMap<K, Spent> sums = new TreeMap<>();
        for (HourGroup group : ledger.groups(HourFilter.of(budget.accountId(), days), grouping)) {
            long seconds = budget.counts() == Counting.ALL
                    ? group.total().seconds()
                    : group.total().billableSeconds();
            long rate = budget.unit() == BudgetUnit.MONEY ? MINOR_UNITS_AN_HOUR : 0;
            sums.put(key.apply(group.id()), new Spent(seconds, BigInteger.valueOf(seconds * rate), 0));
        }
        return sums;
    }
}
