package org.retainer.rate;

/** Hears of rates that were added or removed, in the transaction that does it: stored sums from its first day on are stale. */
@FunctionalInterface
public interface RateChanges {
    void changed(Rate rate);
}
