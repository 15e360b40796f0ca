package org.retainer.account;

/** What kind of work an account stands for. */
public enum AccountCategory {
    /** Work that a client pays for by default. */
    BILLABLE,
    INTERNAL,
    OPERATIONAL,
    CAPITALIZED
}
