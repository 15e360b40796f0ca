package org.retainer.portfolio;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.retainer.account.Account;
import org.retainer.account.AccountBuilder;
import org.retainer.account.AccountKey;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetBuilder;
import org.retainer.budget.BudgetCourse;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.PeriodKind;
import org.retainer.budget.Spent;
import org.retainer.time.WorkingDays;

/** Clients and budgets to try the portfolio on. */
final class Clients {
    static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final long HOUR = 3600;

    private static final WorkingDays WEEK = new WorkingDays(
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            List.of(),
            List.of());

    private Clients() {}

    static Account client(String key, UnaryOperator<AccountBuilder> change) {
        return change.apply(Account.open(AccountKey.of(key), key + " Ltd", "anna", RUB))
                .build();
    }

    /** A budget of hours by month since January, of which this month's part is spent until today. */
    static BudgetCourse hours(long id, String name, long allowed, long spent) {
        return hours(id, name, allowed, spent, budget -> budget);
    }

    static BudgetCourse hours(long id, String name, long allowed, long spent, UnaryOperator<BudgetBuilder> change) {
        return course(
                change.apply(Budget.begin(1, name, BudgetUnit.HOURS, RUB, PeriodKind.MONTH, LocalDate.of(2026, 1, 1))
                                .id(id)
                                .base(allowed * HOUR))
                        .build(),
                spent * HOUR);
    }

    static BudgetCourse course(Budget budget, long seconds) {
        return course(budget, YearMonth.from(TODAY), seconds);
    }

    static BudgetCourse course(Budget budget, YearMonth month, long seconds) {
        SortedMap<YearMonth, Spent> spent = new TreeMap<>();
        spent.put(month, Spent.ofSeconds(seconds));
        return BudgetCourse.of(budget, List.of(), spent, TODAY, WEEK);
    }
}
