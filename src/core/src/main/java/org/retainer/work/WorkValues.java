package org.retainer.work;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.retainer.account.Account;
import org.retainer.time.Period;

/** Tells what the hours of accounts are worth and cost, by the days of the entries. */
public interface WorkValues {
    /**
     * Sums by calendar month; months without entries may be absent.
     *
     * @param days both included; the first and last month are cut there
     * @return by the id of each account asked for
     */
    Map<Long, SortedMap<YearMonth, WorkTotal>> byMonth(Collection<Account> accounts, Period days);

    /** Sums some days of several accounts, by the id of each account asked for. */
    default Map<Long, WorkTotal> of(Collection<Account> accounts, Period days) {
        Map<Long, WorkTotal> totals = new HashMap<>();
        byMonth(accounts, days)
                .forEach((id, months) ->
                        totals.put(id, months.values().stream().reduce(WorkTotal.NONE, WorkTotal::plus)));
        return totals;
    }

    /** Sums some days of one account. */
    default WorkTotal of(Account account, Period days) {
        return of(List.of(account), days).get(account.id());
    }
}
