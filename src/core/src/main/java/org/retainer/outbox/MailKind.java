package org.retainer.outbox;

/** What a mail is about. */
public enum MailKind {
    /** A budget needs a look. */
    BUDGET_ALERT
}
