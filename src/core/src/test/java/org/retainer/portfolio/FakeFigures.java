package org.retainer.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.retainer.account.Account;
import org.retainer.budget.BudgetCourse;
import org.retainer.hours.HourTotal;
import org.retainer.time.Period;

/** Figures that a test writes down by hand: each day of an account has some hours, which bring and cost so much an hour. */
final class FakeFigures implements ClientFigures {
    final Map<Long, SortedMap<LocalDate, Long>> hours = new HashMap<>();
    final Map<Long, Long> pricePerHour = new HashMap<>();
    final Map<Long, Unbilled> unbilled = new HashMap<>();
    final Map<Long, List<BudgetCourse>> courses = new HashMap<>();
    int asked;

    void work(Account account, String day, long count) {
        hours.computeIfAbsent(account.id(), none -> new TreeMap<>()).merge(LocalDate.parse(day), count, Long::sum);
    }

    @Override
    public Map<Long, HourTotal> hours(Collection<Account> accounts, Period days) {
        asked++;
        Map<Long, HourTotal> totals = new HashMap<>();
        accounts.forEach(account -> {
            long worked = worked(account, days);
            if (worked > 0) {
                totals.put(account.id(), new HourTotal(worked * 3600, worked * 1800, worked));
            }
        });
        return totals;
    }

    @Override
    public Map<Long, Earned> earned(Collection<Account> accounts, Period days) {
        asked++;
        Map<Long, Earned> earned = new HashMap<>();
        accounts.forEach(account -> {
            long worked = worked(account, days);
            if (worked > 0) {
                earned.put(
                        account.id(),
                        new Earned(
                                Money.of(account.currency(), worked * pricePerHour.getOrDefault(account.id(), 100L)),
                                Money.of(account.currency(), worked * 60),
                                true,
                                0,
                                0,
                                true));
            }
        });
        return earned;
    }

    @Override
    public Map<Long, Unbilled> unbilledHours(Collection<Account> accounts, LocalDate until) {
        asked++;
        return unbilled;
    }

    @Override
    public Map<Long, List<BudgetCourse>> courses(Collection<Account> accounts, LocalDate until) {
        asked++;
        return courses;
    }

    private long worked(Account account, Period days) {
        return hours.getOrDefault(account.id(), new TreeMap<>()).entrySet().stream()
                .filter(entry -> days.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
