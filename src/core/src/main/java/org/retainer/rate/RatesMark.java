package org.retainer.rate;

import java.util.Collection;

/**
 * Tells two sets of stored rates apart. Ids only rise and rates never change, so that the same number of rates with the
 * same highest id are the same rates.
 *
 * @param highestId 0 when there are none
 */
public record RatesMark(long count, long highestId) {
    /** Makes the mark of rates. */
    public static RatesMark of(Collection<Rate> rates) {
        return new RatesMark(
                rates.size(), rates.stream().mapToLong(Rate::id).max().orElse(0));
    }
}
