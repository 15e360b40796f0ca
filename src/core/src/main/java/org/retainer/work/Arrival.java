package org.retainer.work;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether entries came in time. Late ones, whose own month was closed already, count in the first month from theirs on that is
 * open; when that one is closed, they stay in it.
 *
 * @param late whether they were late
 * @param kept the month in which late ones are kept; empty while it is open
 */
public record Arrival(boolean late, Optional<YearMonth> kept) {
    public static final Arrival IN_TIME = new Arrival(false, Optional.empty());
    public static final Arrival LATE = new Arrival(true, Optional.empty());

    public Arrival {
        Objects.requireNonNull(kept, "kept");
    }

    static Arrival keptIn(YearMonth month) {
        return new Arrival(true, Optional.of(month));
    }

    /**
     * Finds the month in which entries count.
     *
     * @param own the month of their day
     * @param closed the closed months of the account
     */
    public YearMonth month(YearMonth own, Set<YearMonth> closed) {
        return late ? kept.orElseGet(() -> firstOpen(own, closed)) : own;
    }

    /** Finds the first month that is open, from one on. */
    public static YearMonth firstOpen(YearMonth from, Set<YearMonth> closed) {
        YearMonth month = from;
        while (closed.contains(month)) {
            month = month.plusMonths(1);
        }
        return month;
    }
}
