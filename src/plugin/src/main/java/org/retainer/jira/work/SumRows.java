package org.retainer.jira.work;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Optional;
import org.retainer.budget.Spent;
import org.retainer.hours.AccountMonth;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;
import org.retainer.work.Arrival;
import org.retainer.work.BudgetSum;
import org.retainer.work.PricedSeconds;
import org.retainer.work.StoredSum;
import org.retainer.work.StoredWork;
import org.retainer.work.WorkTotal;

/** Translates sums into rows and back. */
final class SumRows {
    static final String WORK_COLUMNS = "ACCOUNT_ID, MONTH, STAMP, BILLABLE_SECONDS, BILLABLE_SUM, BILLABLE_UNRATED, "
            + "HOURLY_SECONDS, HOURLY_SUM, HOURLY_UNRATED, SECONDS, COST_SUM, COST_UNRATED";
    static final String SUM_COLUMNS = "BUDGET_ID, MONTH, ARRIVAL, STAMP, SECONDS, RATED_SUM, UNRATED_SECONDS";

    private static final int IN_TIME = 0;
    private static final int LATE = 1;

    private SumRows() {}

    static String claim(AccountMonth month) {
        return month.accountId() + ":" + Days.of(month.month());
    }

    static Row row(AccountMonth month, StoredWork work) {
        WorkTotal total = work.total();
        return new Row()
                .with("CLAIM", claim(month))
                .with("ACCOUNT_ID", month.accountId())
                .with("MONTH", Days.of(month.month()))
                .with("STAMP", work.stamp())
                .with("BILLABLE_SECONDS", total.billable().seconds())
                .with("BILLABLE_SUM", total.billable().minorSeconds().toString())
                .with("BILLABLE_UNRATED", total.billable().unratedSeconds())
                .with("HOURLY_SECONDS", total.hourly().seconds())
                .with("HOURLY_SUM", total.hourly().minorSeconds().toString())
                .with("HOURLY_UNRATED", total.hourly().unratedSeconds())
                .with("SECONDS", total.cost().seconds())
                .with("COST_SUM", total.cost().minorSeconds().toString())
                .with("COST_UNRATED", total.cost().unratedSeconds());
    }

    static StoredWork work(StoredWorkTotal row) {
        return new StoredWork(
                row.getStamp(),
                new WorkTotal(
                        new PricedSeconds(
                                row.getBillableSeconds(), number(row.getBillableSum()), row.getBillableUnrated()),
                        new PricedSeconds(row.getHourlySeconds(), number(row.getHourlySum()), row.getHourlyUnrated()),
                        new PricedSeconds(row.getSeconds(), number(row.getCostSum()), row.getCostUnrated())));
    }

    static Row row(long accountId, StoredSum stored) {
        BudgetSum sum = stored.sum();
        int month = Days.of(sum.month());
        int arrival = number(sum.arrival());
        return new Row()
                .with("CLAIM", sum.budgetId() + ":" + month + ":" + arrival)
                .with("ACCOUNT_ID", accountId)
                .with("BUDGET_ID", sum.budgetId())
                .with("MONTH", month)
                .with("ARRIVAL", arrival)
                .with("STAMP", stored.stamp())
                .with("SECONDS", sum.spent().seconds())
                .with("RATED_SUM", sum.spent().minorSeconds().toString())
                .with("UNRATED_SECONDS", sum.spent().unratedSeconds());
    }

    static StoredSum sum(StoredBudgetTotal row) {
        return new StoredSum(
                row.getStamp(),
                new BudgetSum(
                        row.getBudgetId(),
                        Days.month(row.getMonth()),
                        arrival(row.getArrival()),
                        new Spent(row.getSeconds(), number(row.getRatedSum()), row.getUnratedSeconds())));
    }

    private static int number(Arrival arrival) {
        return arrival.late() ? arrival.kept().map(Days::of).orElse(LATE) : IN_TIME;
    }

    private static Arrival arrival(int stored) {
        return switch (stored) {
            case IN_TIME -> Arrival.IN_TIME;
            case LATE -> Arrival.LATE;
            default -> new Arrival(true, Optional.<YearMonth>of(Days.month(stored)));
        };
    }

    private static BigInteger number(String digits) {
        return digits == null || digits.equals("0") ? BigInteger.ZERO : new BigInteger(digits);
    }
}
