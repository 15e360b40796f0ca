package org.retainer.outbox;

import java.util.Optional;

/** The host's own way of sending mail. */
public interface MailHost {
    /** Answers why the host would send nothing now; empty when it sends, or does not say. */
    Optional<SendingState.Obstacle> obstacle();

    /**
     * Hands a mail to the host's queue. Called outside of transactions.
     *
     * @throws Refused when the host does not take it
     */
    void hand(OutboxMail mail) throws Refused;

    /** Thrown when the host does not take a mail; tells nothing of its recipient or content. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final MailReason reason;

        public Refused(MailReason reason) {
            super(reason.name());
            this.reason = reason;
        }

        public MailReason reason() {
            return reason;
        }
    }
}
