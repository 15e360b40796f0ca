package org.retainer.rate;

import java.util.List;

/** Keeps the rates that were read last, so that asking for them costs one cheap question. Two nodes see the same. */
public final class RateCards {
    private final Rates rates;
    private volatile Held held;

    public RateCards(Rates rates) {
        this.rates = rates;
    }

    /** Answers the rates as they are stored now. */
    public RateTable current() {
        RatesMark mark = rates.mark();
        Held known = held;
        if (known == null || !known.mark().equals(mark)) {
            List<Rate> read = rates.list(RateFilter.ALL);
            // the mark of what was read: rates may have changed since the question above
            known = new Held(RatesMark.of(read), RateTable.of(read));
            held = known;
        }
        return known.table();
    }

    private record Held(RatesMark mark, RateTable table) {}
}
