package org.retainer.sandbox.access;

/** What is asked of a caller. */
public enum Demand {
    ANYONE,
    LOGGED_IN,
    ADMINISTRATOR
}
