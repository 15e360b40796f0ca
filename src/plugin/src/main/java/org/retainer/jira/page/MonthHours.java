package org.retainer.jira.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourGroup;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourTotal;
import org.retainer.time.Period;

/**
 * The hours of a client month by month, for a chart and for the table that says the same.
 *
 * @param months in the order of time, without gaps
 */
public record MonthHours(List<Month> months) {
    /**
     * Sums some months.
     *
     * @param chosen the month that the page is about
     * @param present the month it is now: the last one, unless the chosen month would be left out then
     * @param count how many months
     */
    static MonthHours of(HourLedger ledger, long accountId, YearMonth chosen, YearMonth present, int count) {
        boolean within = !chosen.isAfter(present) && chosen.isAfter(present.minusMonths(count));
        YearMonth last = within ? present : chosen;
        YearMonth first = last.minusMonths(count - 1L);
        HourFilter all = HourFilter.of(accountId, new Period(first.atDay(1), last.atEndOfMonth()));
        Map<String, HourTotal> billable = totals(ledger, all.withBillable(Optional.of(true)));
        Map<String, HourTotal> free = totals(ledger, all.withBillable(Optional.of(false)));
        List<Month> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            HourTotal paid = billable.getOrDefault(month.toString(), HourTotal.ZERO);
            HourTotal given = free.getOrDefault(month.toString(), HourTotal.ZERO);
            months.add(new Month(
                    month,
                    paid.billableSeconds(),
                    given.seconds(),
                    paid.seconds() + given.seconds(),
                    month.equals(chosen)));
        }
        return new MonthHours(months);
    }

    /** Tells whether nothing was logged in any of the months. */
    public boolean isEmpty() {
        return months.stream().allMatch(month -> month.loggedSeconds() == 0 && month.billableSeconds() == 0);
    }

    private static Map<String, HourTotal> totals(HourLedger ledger, HourFilter filter) {
        Map<String, HourTotal> totals = new HashMap<>();
        for (HourGroup group : ledger.groups(filter, Grouping.MONTH)) {
            totals.put(group.id(), group.total());
        }
        return totals;
    }

    /**
     * One month.
     *
     * @param billableSeconds what is to be paid
     * @param freeSeconds what was logged free of charge
     * @param loggedSeconds all that was logged
     */
    public record Month(YearMonth month, long billableSeconds, long freeSeconds, long loggedSeconds, boolean chosen) {}
}
