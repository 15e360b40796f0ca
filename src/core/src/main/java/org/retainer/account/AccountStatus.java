package org.retainer.account;

/** Where an account stands in its life. Every step can be taken back. */
public enum AccountStatus {
    /** Can be chosen for new links. */
    OPEN,
    /** Not for new links and choices, still reported; hours of existing links still land here. */
    CLOSED,
    /** Hidden unless asked for. */
    ARCHIVED
}
