package org.retainer.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.retainer.hours.AccountMonth;
import org.retainer.time.Period;

/** Finds which months of accounts have entries, and whose stored sums may be used. */
final class StoredMonths {
    private final WorkStore store;
    private volatile boolean complete;

    StoredMonths(WorkStore store) {
        this.store = store;
    }

    /**
     * Reads what there is of some days. A month that is not whole among them can be used when it has no entries outside of
     * them.
     */
    Known read(Collection<Long> accountIds, Period days) {
        Set<AccountMonth> dirty = store.dirty(accountIds);
        boolean all = isComplete();
        Map<AccountMonth, Boolean> usable = new HashMap<>();
        store.months(accountIds, days)
                .forEach((id, months) -> months.forEach(month -> usable.put(new AccountMonth(id, month), true)));
        if (!all) {
            store.entries(accountIds, days)
                    .forEach((id, entries) ->
                            entries.forEach(entry -> usable.putIfAbsent(new AccountMonth(id, entry.month()), false)));
        }
        dirty.forEach(month -> usable.put(month, false));
        usable.keySet().removeIf(month -> !touches(month, days));
        cutAt(accountIds, days, usable);
        return new Known(usable);
    }

    private void cutAt(Collection<Long> accountIds, Period days, Map<AccountMonth, Boolean> usable) {
        if (!days.from().equals(LocalDate.MIN) && days.from().getDayOfMonth() > 1) {
            YearMonth first = YearMonth.from(days.from());
            spoil(accountIds, first, new Period(first.atDay(1), days.from().minusDays(1)), usable);
        }
        YearMonth last = YearMonth.from(days.to());
        if (days.to().isBefore(last.atEndOfMonth())) {
            spoil(accountIds, last, new Period(days.to().plusDays(1), last.atEndOfMonth()), usable);
        }
    }

    private void spoil(
            Collection<Long> accountIds, YearMonth month, Period outside, Map<AccountMonth, Boolean> usable) {
        Set<Long> asked = new HashSet<>(accountIds);
        asked.removeIf(id -> !usable.getOrDefault(new AccountMonth(id, month), false));
        if (!asked.isEmpty()) {
            store.withEntries(asked, outside).forEach(id -> usable.put(new AccountMonth(id, month), false));
        }
    }

    private boolean isComplete() {
        if (!complete) {
            complete = store.isComplete();
        }
        return complete;
    }

    private static boolean touches(AccountMonth month, Period days) {
        return !month.month().atDay(1).isAfter(days.to())
                && !month.month().atEndOfMonth().isBefore(days.from());
    }

    /** Months with entries, and whether their stored sums may be used as far as entries are concerned. */
    record Known(Map<AccountMonth, Boolean> usable) {
        void forEach(BiConsumer<AccountMonth, Boolean> each) {
            usable.forEach(each);
        }
    }
}
