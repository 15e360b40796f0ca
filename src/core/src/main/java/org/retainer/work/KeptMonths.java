package org.retainer.work;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.retainer.hours.AccountMonth;

/** The closed months in which late entries of some accounts are kept. */
final class KeptMonths {
    private final Map<AccountMonth, Map<Long, YearMonth>> byMonth = new HashMap<>();

    private KeptMonths() {}

    static KeptMonths read(LateEntries store, Collection<Long> accountIds) {
        KeptMonths months = new KeptMonths();
        store.kept(accountIds).forEach(entry -> months.byMonth
                .computeIfAbsent(new AccountMonth(entry.accountId(), entry.own()), any -> new HashMap<>())
                .put(entry.worklogId(), entry.kept()));
        return months;
    }

    /** Answers, by worklog, the months in which entries of one month are kept. */
    Map<Long, YearMonth> of(AccountMonth own) {
        return byMonth.getOrDefault(own, Map.of());
    }
}
