package org.retainer.hours;

/** Whether an entry may still change. */
public enum EntryState {
    OPEN,
    /** Its account's month is closed. */
    CLOSED,
    /** It stands on an issued invoice. */
    INVOICED
}
