package org.retainer.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.retainer.transaction.Transactions;
import org.retainer.transaction.WriteConflict;

/**
 * Hands waiting mails to the host, each by one node: it marks the mail in a transaction of its own, hands it over outside of
 * any, and marks it again. If it dies in between, nobody knows whether the mail went out, so nobody sends it again but a
 * person.
 */
public final class MailSending {
    /** A mail that has waited longer tells nothing new. */
    static final Duration USEFUL = Duration.ofDays(3);

    private static final int AT_ONCE = 50;
    private static final int MOST_ROUNDS = 20;
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration TIDIED_EVERY = Duration.ofHours(6);

    private final Outbox outbox;
    private final SendingGuard guard;
    private final MailHost host;
    private final Transactions transactions;
    private final String node;
    private final Clock clock;
    private Instant tidied = Instant.EPOCH;

    /** @param node the name of this node */
    public MailSending(
            Outbox outbox, SendingGuard guard, MailHost host, Transactions transactions, String node, Clock clock) {
        this.outbox = outbox;
        this.guard = guard;
        this.host = host;
        this.transactions = transactions;
        this.node = node;
        this.clock = clock;
    }

    /** Hands over what waits, if mail goes out at all; meant to be called about every minute. */
    public void run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            SendingState state = guard.state();
            if (!state.isOn()) {
                break;
            }
            List<OutboxMail> waiting = outbox.waiting(AT_ONCE);
            waiting.forEach(mail -> take(mail, state.binding().orElseThrow().at()));
            if (waiting.size() < AT_ONCE) {
                break;
            }
        }
        tidy();
    }

    private void take(OutboxMail mail, Instant switchedOn) {
        Optional<MailReason> useless = useless(mail, switchedOn);
        try {
            if (useless.isPresent()) {
                transactions.once(() -> replace(mail.skipped(useless.get(), now())));
            } else {
                send(transactions.once(() -> replace(mail.sendingBy(node, now()))));
            }
        } catch (WriteConflict taken) {
            // another node has it
        }
    }

    private void send(OutboxMail sending) {
        OutboxMail done;
        try {
            host.hand(sending);
            done = sending.sent(now());
        } catch (MailHost.Refused refused) {
            done = sending.failed(refused.reason(), now());
        }
        OutboxMail known = done;
        transactions.run(() -> replace(known));
    }

    private OutboxMail replace(OutboxMail next) {
        outbox.replace(next);
        return next;
    }

    private Optional<MailReason> useless(OutboxMail mail, Instant switchedOn) {
        if (mail.queuedAt().isBefore(switchedOn)) {
            return Optional.of(MailReason.BEFORE_SWITCH);
        }
        return mail.queuedAt().plus(USEFUL).isBefore(now()) ? Optional.of(MailReason.TOO_OLD) : Optional.empty();
    }

    private void tidy() {
        Instant now = now();
        if (now.isAfter(tidied.plus(TIDIED_EVERY))) {
            transactions.run(() -> outbox.forget(now.minus(KEPT)));
            tidied = now;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
