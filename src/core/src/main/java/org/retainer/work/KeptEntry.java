package org.retainer.work;

import java.time.YearMonth;
import java.util.Objects;

/**
 * A late entry that stays in the month in which it counted when that one was closed. Means nothing once the entry stands on
 * another account or in another month.
 *
 * @param own the month of its day
 * @param kept the closed month in which it counts
 */
public record KeptEntry(long worklogId, long accountId, YearMonth own, YearMonth kept) {
    public KeptEntry {
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(kept, "kept");
    }
}
