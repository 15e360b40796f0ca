package org.retainer.hours;

import java.time.YearMonth;
import java.util.List;

/**
 * The months whose stored totals are out of date. Each writer of the ledger adds marks in its own transaction; readers sum
 * a marked month themselves until its total has been made again.
 */
public interface DirtyMonths {
    /** Lists marked months, at most so many, each once. */
    List<DirtyMonth> dirty(int limit);

    /**
     * Makes a month's total again, in the present transaction: takes away the marks that are there, then sums, then
     * replaces the total. A mark that arrives meanwhile stays.
     *
     * @throws org.retainer.transaction.WriteConflict when somebody else did the same at the same moment
     */
    void clean(DirtyMonth month);

    /** A month of an account. */
    record DirtyMonth(long accountId, YearMonth month) {}
}
