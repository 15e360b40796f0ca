package org.retainer.outbox;

/** Why a mail did not go out. */
public enum MailReason {
    NONE,
    /** It waited so long that what it says is of no use any more. */
    TOO_OLD,
    /** It was written before sending was switched on here. */
    BEFORE_SWITCH,
    /** The recipient is deactivated or gone. */
    RECIPIENT_GONE,
    /** The host knows no address of the recipient. */
    NO_ADDRESS,
    /** The host's mail queue did not take it. */
    HOST_REFUSED
}
