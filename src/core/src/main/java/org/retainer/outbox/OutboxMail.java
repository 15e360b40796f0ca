package org.retainer.outbox;

import java.time.Instant;
import java.util.Objects;

/**
 * A mail to a user of the host. Its address is looked up when it is handed over and kept nowhere.
 *
 * @param id the store's id, 0 before it is stored
 * @param claim exists once, so that a mail is written once: {@code ALERT:<budget>:<period>:<threshold>:0}
 * @param accountId the account that it is about
 * @param recipientKey a user key
 * @param attempts how often a node began to hand it over
 * @param node the node that handed it over last, empty for none
 * @param writtenAt when the work was done that it tells of
 * @param queuedAt since when it waits: when it was written, or sent again by hand
 * @param changedAt when its state changed last
 * @param version counts the changes of its state, 1 when written
 */
public record OutboxMail(
        long id,
        String claim,
        MailKind kind,
        long accountId,
        String recipientKey,
        Letter letter,
        MailState state,
        MailReason reason,
        int attempts,
        String node,
        Instant writtenAt,
        Instant queuedAt,
        Instant changedAt,
        long version) {
    public OutboxMail {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(recipientKey, "recipientKey");
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(writtenAt, "writtenAt");
        Objects.requireNonNull(queuedAt, "queuedAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** Writes a mail that waits. */
    public static OutboxMail waiting(
            String claim, MailKind kind, long accountId, String recipientKey, Letter letter, Instant now) {
        return new OutboxMail(
                0,
                claim,
                kind,
                accountId,
                recipientKey,
                letter,
                MailState.WAITING,
                MailReason.NONE,
                0,
                "",
                now,
                now,
                now,
                1);
    }

    public OutboxMail withId(long number) {
        return copy(number, state, reason, attempts, node, queuedAt, changedAt, version);
    }

    /** The mail while a node hands it over. */
    OutboxMail sendingBy(String runner, Instant now) {
        return copy(id, MailState.SENDING, MailReason.NONE, attempts + 1, runner, queuedAt, now, version + 1);
    }

    OutboxMail sent(Instant now) {
        return copy(id, MailState.SENT, MailReason.NONE, attempts, node, queuedAt, now, version + 1);
    }

    OutboxMail failed(MailReason why, Instant now) {
        return copy(id, MailState.FAILED, why, attempts, node, queuedAt, now, version + 1);
    }

    OutboxMail skipped(MailReason why, Instant now) {
        return copy(id, MailState.SKIPPED, why, attempts, node, queuedAt, now, version + 1);
    }

    /** The mail when a person has it sent again. */
    OutboxMail again(Instant now) {
        return copy(id, MailState.WAITING, MailReason.NONE, attempts, node, now, now, version + 1);
    }

    private OutboxMail copy(
            long number,
            MailState newState,
            MailReason why,
            int tried,
            String runner,
            Instant queued,
            Instant changed,
            long newVersion) {
        return new OutboxMail(
                number,
                claim,
                kind,
                accountId,
                recipientKey,
                letter,
                newState,
                why,
                tried,
                runner,
                writtenAt,
                queued,
                changed,
                newVersion);
    }
}
