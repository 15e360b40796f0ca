package org.retainer.work;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retainer.account.Account;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.HourLedger;
import org.retainer.time.Period;

/**
 * Answers what work is worth from stored totals, and sums those months itself that were written to, or whose totals were made
 * with other budgets or rates than those of now.
 */
public final class StoredValues implements WorkValues {
    private final WorkStore store;
    private final WorkBases bases;
    private final StoredMonths months;
    private final LiveMonths live;

    public StoredValues(WorkStore store, HourLedger ledger, WorkBases bases) {
        this.store = store;
        this.bases = bases;
        this.months = new StoredMonths(store);
        this.live = new LiveMonths(store, ledger);
    }

    @Override
    public Map<Long, SortedMap<YearMonth, WorkTotal>> byMonth(Collection<Account> accounts, Period days) {
        Map<Long, SortedMap<YearMonth, WorkTotal>> byMonth = new HashMap<>();
        accounts.forEach(account -> byMonth.put(account.id(), new TreeMap<>()));
        Map<Long, WorkBasis> theirs = bases.of(accounts);
        StoredMonths.Known known = months.read(byMonth.keySet(), days);
        Map<Long, SortedMap<YearMonth, StoredWork>> stored = store.totals(byMonth.keySet(), days);
        List<AccountMonth> toSum = new ArrayList<>();
        known.forEach((month, usable) -> {
            StoredWork made =
                    stored.getOrDefault(month.accountId(), new TreeMap<>()).get(month.month());
            if (usable
                    && made != null
                    && made.stamp() == theirs.get(month.accountId()).stamp(month.month())) {
                byMonth.get(month.accountId()).put(month.month(), made.total());
            } else {
                toSum.add(month);
            }
        });
        live.forEach(toSum, days, theirs, (month, work) -> byMonth.get(month.accountId())
                .put(month.month(), work.total()));
        return byMonth;
    }
}
