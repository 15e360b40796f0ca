package org.retainer.portfolio;

/** How a client stands, the better first. */
public enum Health {
    GOOD,
    /** Something wants a look before it becomes a problem. */
    WATCH,
    /** Something has gone wrong already. */
    BAD
}
