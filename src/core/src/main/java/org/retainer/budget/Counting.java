package org.retainer.budget;

/** Which hours a budget counts. */
public enum Counting {
    /** Billable seconds. */
    BILLABLE,
    /** All seconds as logged. */
    ALL
}
