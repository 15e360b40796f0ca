package org.retainer.work;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.Closings;
import org.retainer.hours.MonthWatch;

/**
 * Decides in which month late entries count when months are closed and opened again: what counts in a month that is closed
 * stays there, so that no finished period moves because of another month.
 */
public final class LateCounting implements MonthWatch {
    private final LateEntries store;
    private final Closings closings;

    public LateCounting(LateEntries store, Closings closings) {
        this.store = store;
        this.closings = closings;
    }

    /** Keeps what has come to count in the month. */
    @Override
    public void closed(AccountMonth closed) {
        Set<YearMonth> before = closings.of(closed.accountId()).stream()
                .map(closing -> closing.month().month())
                .filter(month -> !month.equals(closed.month()))
                .collect(Collectors.toCollection(HashSet::new));
        YearMonth first = closed.month();
        while (before.contains(first.minusMonths(1))) {
            first = first.minusMonths(1);
        }
        if (first.equals(closed.month())) {
            return;
        }
        Map<Long, KeptEntry> kept = store.kept(List.of(closed.accountId())).stream()
                .collect(Collectors.toMap(KeptEntry::worklogId, Function.identity()));
        store.keep(store.late(closed.accountId(), first, closed.month().minusMonths(1)).stream()
                .map(late -> new KeptEntry(late.worklogId(), closed.accountId(), late.month(), closed.month()))
                .filter(late -> !isKept(kept.get(late.worklogId()), late))
                .toList());
    }

    /** Lets go what was kept in the month. */
    @Override
    public void reopened(AccountMonth month) {
        store.release(month);
    }

    private static boolean isKept(KeptEntry before, KeptEntry late) {
        return before != null && before.own().equals(late.own()) && before.accountId() == late.accountId();
    }
}
