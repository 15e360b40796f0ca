package org.retainer.rate;

import java.util.List;
import java.util.Optional;

/** The store of rates: a few thousand at most. Rates never change, they are added and removed. */
public interface Rates {
    /**
     * Stores a new rate and answers it with its id.
     *
     * @throws org.retainer.transaction.WriteConflict when a rate of the same kind, account, person, activity, currency and
     *     day was there before
     */
    Rate add(Rate rate);

    /**
     * Removes a rate.
     *
     * @throws org.retainer.transaction.WriteConflict when it is gone already
     */
    void remove(Rate rate);

    Optional<Rate> byId(long id);

    /** Lists the rates of a filter by id. */
    List<Rate> list(RateFilter filter);

    /** Answers the mark of the rates that are there now, for the price of a count. */
    RatesMark mark();

    /** Reads all rates anew: for sums that are stored. Whoever only shows something asks {@link RateCards}. */
    default RateTable card() {
        return RateTable.of(list(RateFilter.ALL));
    }
}
