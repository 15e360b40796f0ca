package org.retainer.hours;

/** Hears of months that are closed or opened again, in the transaction that does it. */
public interface MonthWatch {
    /** A month was closed. */
    void closed(AccountMonth month);

    /** A month was opened again. */
    void reopened(AccountMonth month);
}
