package org.retainer.outbox;

/** How far a mail has come. */
public enum MailState {
    /** Written, and to be handed over when sending is on. */
    WAITING,
    /** A node is handing it over. One that stays so was left by a node that died: whether it went out is not known. */
    SENDING,
    /** Handed to the host's own queue. */
    SENT,
    /** Not handed over, see its reason. */
    FAILED,
    /** Given up without trying, see its reason. */
    SKIPPED
}
