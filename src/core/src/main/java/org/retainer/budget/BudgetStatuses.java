package org.retainer.budget;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.retainer.account.Account;
import org.retainer.time.WorkingDays;

/** Tells how budgets stand. Who may know is not asked here. */
public final class BudgetStatuses {
    private final Budgets budgets;
    private final BudgetSpending spending;
    private final Supplier<WorkingDays> workingDays;

    public BudgetStatuses(Budgets budgets, BudgetSpending spending, Supplier<WorkingDays> workingDays) {
        this.budgets = budgets;
        this.spending = spending;
        this.workingDays = workingDays;
    }

    /** Tells how an account's budgets stand that have a period on a day, in the order of {@link Budgets#of(long)}. */
    public List<BudgetStatus> of(Account account, LocalDate on) {
        return of(List.of(account), on).getOrDefault(account.id(), List.of());
    }

    /** Tells the same of several accounts, by account; one without such a budget is absent. */
    public Map<Long, List<BudgetStatus>> of(Collection<Account> accounts, LocalDate on) {
        Map<Long, List<BudgetStatus>> statuses = new LinkedHashMap<>();
        courses(accounts, on).forEach((account, courses) -> {
            List<BudgetStatus> present =
                    courses.stream().flatMap(course -> course.status().stream()).toList();
            if (!present.isEmpty()) {
                statuses.put(account, present);
            }
        });
        return statuses;
    }

    /** Tells how each period of a budget stood at its end, through the one of a day, which stands as on that day. */
    public List<BudgetStatus> history(Budget budget, LocalDate on) {
        return course(budget, on).statuses();
    }

    /** Runs through one budget until a day. */
    public BudgetCourse course(Budget budget, LocalDate on) {
        List<Transfer> transfers = budgets.transfers(budget.accountId());
        return BudgetCourse.of(budget, transfers, spending.byMonth(budget, on), on, workingDays.get());
    }

    /** Runs through all budgets of several accounts until a day, by account; one without budgets is absent. */
    public Map<Long, List<BudgetCourse>> courses(Collection<Account> accounts, LocalDate on) {
        List<Long> ids = accounts.stream().map(Account::id).toList();
        Map<Long, List<Budget>> known = budgets.of(ids);
        List<Budget> started = known.values().stream()
                .flatMap(List::stream)
                .filter(budget -> !budget.start().isAfter(on))
                .toList();
        if (started.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Transfer>> transfers = budgets.transfers(ids);
        Map<Long, SortedMap<YearMonth, Spent>> spent = spending.byMonth(started, on);
        WorkingDays days = workingDays.get();
        Map<Long, List<BudgetCourse>> courses = new LinkedHashMap<>();
        for (Budget budget : started) {
            courses.computeIfAbsent(budget.accountId(), account -> new ArrayList<>())
                    .add(BudgetCourse.of(
                            budget,
                            transfers.getOrDefault(budget.accountId(), List.of()),
                            spent.getOrDefault(budget.id(), new TreeMap<>()),
                            on,
                            days));
        }
        return courses;
    }
}
