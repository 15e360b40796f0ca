package org.retainer.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps mails before and after they go out. Writing takes part in the present transaction. */
public interface Outbox {
    /**
     * Writes a mail and answers it with its id.
     *
     * @throws org.retainer.transaction.WriteConflict when its claim was taken before
     */
    OutboxMail add(OutboxMail mail);

    Optional<OutboxMail> byId(long id);

    /** Lists mails that wait, in the order in which they were written. */
    List<OutboxMail> waiting(int limit);

    /** Lists mails of some states, newest first. */
    List<OutboxMail> list(Set<MailState> states, int startAt, int maxResults);

    /** Counts the mails of each state; states without any are absent. */
    Map<MailState, Integer> counts();

    /**
     * Replaces a mail by its next version.
     *
     * @throws org.retainer.transaction.WriteConflict when somebody else has made that version: one of two nodes gets a mail
     */
    void replace(OutboxMail next);

    /** Forgets mails that were sent or skipped before a moment. */
    void forget(Instant changedBefore);
}
