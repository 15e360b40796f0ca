package org.retainer.hours;

/** Further sums that are stored by month, and made again together with its hours. */
public interface MonthSums {
    /** Stands for none. */
    MonthSums NONE = new MonthSums() {
        @Override
        public void markStale() {
            // nothing is stored
        }

        @Override
        public void make(AccountMonth month) {
            // nothing is stored
        }
    };

    /** Marks the months as dirty whose sums are out of date for other reasons than a written entry, in transactions of its own. */
    void markStale();

    /**
     * Makes the sums of a month again, in the present transaction.
     *
     * @throws org.retainer.transaction.WriteConflict when somebody else did the same at the same moment
     */
    void make(AccountMonth month);
}
