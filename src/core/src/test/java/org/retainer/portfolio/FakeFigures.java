package org.retainer.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.retainer.account.Account;
import org.retainer.budget.BudgetCourse;
import org.retainer.time.Period;

/** Figures that a test writes down by hand: each day of an account has some hours, which bring 100 each and cost 60. */
final class FakeFigures implements ClientFigures {
    final Map<Long, SortedMap<LocalDate, Long>> hours = new HashMap<>();
    final Map<Long, Unbilled> unbilled = new HashMap<>();
    final Map<Long, List<BudgetCourse>> courses = new HashMap<>();
    int asked;

    void work(Account account, String day, long count) {
        hours.computeIfAbsent(account.id(), none -> new TreeMap<>()).merge(LocalDate.parse(day), count, Long::sum);
    }

    @Override
    public Map<Long, Worked> worked(Collection<Account> accounts, Period days) {
        asked++;
        Map<Long, Worked> worked = new HashMap<>();
        accounts.forEach(account -> {
            long count = count(account, days);
            if (count > 0) {
                Money revenue = Money.of(account.currency(), count * 100);
                Money margin = revenue.minus(count * 60);
                worked.put(
                        account.id(),
                        new Worked(
                                count * 3600,
                                count * 1800,
                                Earned.of(account.currency(), Optional.of(revenue), Optional.of(margin), 0, 0)));
            }
        });
        return worked;
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

    private long count(Account account, Period days) {
        return hours.getOrDefault(account.id(), new TreeMap<>()).entrySet().stream()
                .filter(entry -> days.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
