package org.retainer.contact;

/** What a contact is there for. */
public enum Duty {
    /** The one to turn to first; at most one of an account. */
    PRIMARY,
    /** Decides on plans and money. */
    DECIDES,
    /** Gets the hour reports. */
    RECEIVES_REPORTS,
    /** Gets invoices and acts. */
    RECEIVES_INVOICES
}
