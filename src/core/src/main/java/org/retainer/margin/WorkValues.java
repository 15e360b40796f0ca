package org.retainer.margin;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.retainer.account.Account;
import org.retainer.time.Period;

/** Tells what the hours of accounts are worth and cost. Entries stand under their own day, also those that came late. */
public interface WorkValues {
    /** Values the hours of accounts in a span of days, both ends included, by account; one without hours has zeroes. */
    Map<Long, WorkValue> of(Collection<Account> accounts, Period days);

    /** Values the hours of one account, see {@link #of(Collection, Period)}. */
    default WorkValue of(Account account, Period days) {
        return of(List.of(account), days).get(account.id());
    }

    /** Values an account's hours by calendar month, the first and last one cut to the span; every month of it is there. */
    SortedMap<YearMonth, WorkValue> byMonth(Account account, Period days);
}
