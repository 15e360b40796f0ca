package org.retainer.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.retainer.account.Account;
import org.retainer.budget.BudgetCourse;
import org.retainer.budget.BudgetStatuses;
import org.retainer.margin.Margin;
import org.retainer.margin.Margins;
import org.retainer.rate.HourlyAmount;
import org.retainer.time.Period;
import org.retainer.work.PricedSeconds;
import org.retainer.work.WorkValues;

/** Figures from the stored totals of the ledger and from budgets. */
public final class LedgerFigures implements ClientFigures {
    private final Margins margins;
    private final WorkValues values;
    private final BudgetStatuses statuses;

    public LedgerFigures(Margins margins, WorkValues values, BudgetStatuses statuses) {
        this.margins = margins;
        this.values = values;
        this.statuses = statuses;
    }

    @Override
    public Map<Long, Worked> worked(Collection<Account> accounts, Period days) {
        Map<Long, Worked> worked = new HashMap<>();
        margins.of(accounts, days).forEach((id, margin) -> worked.put(id, worked(margin)));
        return worked;
    }

    @Override
    public Map<Long, Unbilled> unbilledHours(Collection<Account> accounts, LocalDate until) {
        Map<Long, Unbilled> unbilled = new HashMap<>();
        var works = values.of(accounts, new Period(LocalDate.MIN, until));
        for (Account account : accounts) {
            Optional.ofNullable(works.get(account.id())).ifPresent(work -> {
                PricedSeconds hourly = work.hourly();
                HourlyAmount exact = new HourlyAmount(account.currency(), hourly.minorSeconds());
                unbilled.put(account.id(), new Unbilled(exact, hourly.unratedSeconds()));
            });
        }
        return unbilled;
    }

    @Override
    public Map<Long, List<BudgetCourse>> courses(Collection<Account> accounts, LocalDate until) {
        return statuses.courses(accounts, until);
    }

    private static Worked worked(Margin margin) {
        long seconds = margin.work().cost().seconds();
        boolean anything =
                seconds > 0 || margin.revenue().filter(Money::isPositive).isPresent();
        Earned earned = anything
                ? Earned.of(
                        margin.currency(),
                        margin.revenue(),
                        margin.margin(),
                        margin.unratedSeconds(),
                        margin.costUnratedSeconds())
                : Earned.nothing(margin.currency());
        return new Worked(seconds, margin.work().billable().seconds(), earned);
    }
}
