package org.retainer.rate;

/** The two sides of an hour. */
public enum RateKind {
    /** What the client pays. */
    BILL,
    /** What the agency pays. */
    COST
}
