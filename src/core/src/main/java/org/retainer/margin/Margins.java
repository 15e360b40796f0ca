package org.retainer.margin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retainer.account.Account;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetCourse;
import org.retainer.budget.BudgetStatuses;
import org.retainer.budget.Budgets;
import org.retainer.budget.Overage;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;
import org.retainer.work.WorkTotal;
import org.retainer.work.WorkValues;

/**
 * Tells what accounts earn and cost. Who may know is not asked here.
 *
 * <p>Revenue is what fees earn, spread over the days of their periods, the overages of finished periods on their last day
 * unless the next period makes up for them, and the hours that no fee pays for at their rates. It is added exactly and
 * rounded once.
 */
public final class Margins {
    private final WorkValues values;
    private final Budgets budgets;
    private final BudgetStatuses statuses;
    private final InstallationTime time;

    public Margins(WorkValues values, Budgets budgets, BudgetStatuses statuses, InstallationTime time) {
        this.values = values;
        this.budgets = budgets;
        this.statuses = statuses;
        this.time = time;
    }

    /** Tells what accounts earned and cost on some days, both ends included, by account. */
    public Map<Long, Margin> of(Collection<Account> accounts, Period days) {
        Map<Long, WorkTotal> work = values.of(accounts, days);
        Map<Long, List<Budget>> known =
                budgets.of(accounts.stream().map(Account::id).toList());
        Map<Long, List<BudgetCourse>> courses = courses(accounts, known, days);
        Map<Long, Margin> margins = new HashMap<>();
        for (Account account : accounts) {
            margins.put(
                    account.id(),
                    Margin.of(
                            account.currency(),
                            fixed(
                                    known.getOrDefault(account.id(), List.of()),
                                    courses.getOrDefault(account.id(), List.of()),
                                    days),
                            work.getOrDefault(account.id(), WorkTotal.NONE)));
        }
        return margins;
    }

    public Margin of(Account account, Period days) {
        return of(List.of(account), days).get(account.id());
    }

    /** Tells the same of one account by calendar month, the first and the last one cut to the days asked for. */
    public SortedMap<YearMonth, Margin> byMonth(Account account, Period days) {
        List<Budget> own = budgets.of(account.id());
        List<BudgetCourse> courses =
                courses(List.of(account), Map.of(account.id(), own), days).getOrDefault(account.id(), List.of());
        SortedMap<YearMonth, Margin> margins = new TreeMap<>();
        SortedMap<YearMonth, WorkTotal> work =
                values.byMonth(List.of(account), days).get(account.id());
        for (YearMonth month = YearMonth.from(days.from());
                !month.isAfter(YearMonth.from(days.to()));
                month = month.plusMonths(1)) {
            margins.put(
                    month,
                    Margin.of(
                            account.currency(),
                            fixed(own, courses, cut(month, days)),
                            work.getOrDefault(month, WorkTotal.NONE)));
        }
        return margins;
    }

    /** Runs through the budgets of those accounts of which a fee-paid one may have been overspent. */
    private Map<Long, List<BudgetCourse>> courses(
            Collection<Account> accounts, Map<Long, List<Budget>> known, Period days) {
        List<Account> paid = accounts.stream()
                .filter(account ->
                        known.getOrDefault(account.id(), List.of()).stream().anyMatch(Budget::isEverPaidByFee))
                .toList();
        // a period has ended on the day behind it
        LocalDate behind = days.to().isBefore(time.today()) ? days.to().plusDays(1) : time.today();
        return paid.isEmpty() ? Map.of() : statuses.courses(paid, behind);
    }

    /** Sums fees and overages in minor units, exactly. */
    private static Fraction fixed(List<Budget> own, List<BudgetCourse> courses, Period days) {
        Fraction sum = Fees.earned(own, days);
        for (BudgetCourse course : courses) {
            for (Overage overage : Overage.of(course)) {
                if (!overage.carriedOn()
                        && days.contains(overage.status().period().days().to())) {
                    sum = sum.plus(overage.value().map(Fraction::of).orElse(Fraction.ZERO));
                }
            }
        }
        return sum;
    }

    private static Period cut(YearMonth month, Period days) {
        Period whole = Period.of(month);
        return new Period(
                whole.from().isBefore(days.from()) ? days.from() : whole.from(),
                whole.to().isAfter(days.to()) ? days.to() : whole.to());
    }
}
