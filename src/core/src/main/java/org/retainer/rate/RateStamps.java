package org.retainer.rate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.retainer.stamp.Stamp;

/**
 * Tells whether what rates say of the days up to one of them is still the same: stored sums carry the stamp of the rates that
 * they were made with. A rate leaves the stamps of the days before it as they were.
 */
public final class RateStamps {
    private static final Comparator<Rate> ORDER = Comparator.comparing(Rate::from)
            .thenComparing(Rate::person)
            .thenComparing(Rate::activity)
            .thenComparing(rate -> rate.amount().map(Object::toString).orElse(""));

    private final Map<Long, NavigableMap<LocalDate, Long>> bill = new HashMap<>();
    private final NavigableMap<LocalDate, Long> cost = new TreeMap<>();

    private RateStamps() {}

    static RateStamps of(Collection<Rate> rates) {
        RateStamps stamps = new RateStamps();
        List<Rate> sorted = rates.stream().sorted(ORDER).toList();
        for (Rate rate : sorted) {
            add(
                    rate.kind() == RateKind.COST
                            ? stamps.cost
                            : stamps.bill.computeIfAbsent(rate.accountId(), any -> new TreeMap<>()),
                    rate);
        }
        return stamps;
    }

    /** Answers the stamp of the bill rates that may hold for an account until a day, included. */
    public long bill(long accountId, LocalDate until) {
        long everybodys = upTo(bill.getOrDefault(0L, new TreeMap<>()), until);
        return accountId == 0
                ? everybodys
                : Stamp.of(everybodys, upTo(bill.getOrDefault(accountId, new TreeMap<>()), until));
    }

    /** Answers the stamp of the cost rates that may hold until a day, included. */
    public long cost(LocalDate until) {
        return upTo(cost, until);
    }

    private static void add(NavigableMap<LocalDate, Long> chain, Rate rate) {
        long before = chain.isEmpty() ? 0 : chain.lastEntry().getValue();
        String said = rate.from() + "|" + rate.person() + "|" + rate.activity() + "|"
                + rate.amount().map(Object::toString).orElse("");
        chain.put(rate.from(), Stamp.of(before, Stamp.of(said)));
    }

    private static long upTo(NavigableMap<LocalDate, Long> chain, LocalDate until) {
        Map.Entry<LocalDate, Long> last = chain.floorEntry(until);
        return last == null ? 0 : last.getValue();
    }
}
