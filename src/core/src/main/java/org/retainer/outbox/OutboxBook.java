package org.retainer.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.refusal.Refusal;
import org.retainer.transaction.Transactions;

/** What administrators see of the outbox, and do about what is stuck. */
public final class OutboxBook {
    static final String OBJECT = "MAIL";

    /** A node that lives is done by then. */
    static final Duration STUCK = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public OutboxBook(Outbox outbox, AuditLog audit, Transactions transactions, Clock clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Lists mails of some states, newest first.
     *
     * @throws Refusal 403 for everybody but administrators
     */
    public List<OutboxMail> list(Viewer viewer, Set<MailState> states, int startAt, int maxResults) {
        refuseUnlessAdministrator(viewer);
        return outbox.list(states, startAt, maxResults);
    }

    /** Counts the mails of each state; states without any are absent. */
    public Map<MailState, Integer> counts(Viewer viewer) {
        refuseUnlessAdministrator(viewer);
        return outbox.counts();
    }

    /** Tells whether a mail is left over from a node that died. */
    public boolean isStuck(OutboxMail mail) {
        return mail.state() == MailState.SENDING && mail.changedAt().plus(STUCK).isBefore(clock.instant());
    }

    /** Tells whether a person may have a mail sent again. */
    public boolean mayRetry(OutboxMail mail) {
        return mail.state() == MailState.FAILED || mail.state() == MailState.SKIPPED || isStuck(mail);
    }

    /**
     * Has a mail sent again that failed, was skipped, or was left by a node that died. The recipient of the latter may get it
     * twice.
     *
     * @throws Refusal 403 for everybody but administrators, 404, 409 for a mail that waits, is being sent or was sent
     */
    public OutboxMail retry(Viewer viewer, long id) {
        refuseUnlessAdministrator(viewer);
        return transactions.run(() -> {
            OutboxMail mail = outbox.byId(id).orElseThrow(() -> Refusal.notFound("mail.absent"));
            if (!mayRetry(mail)) {
                throw Refusal.conflict("", "mail.retry." + mail.state());
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            OutboxMail again = mail.again(now);
            outbox.replace(again);
            audit.append(new AuditEntry(
                    OBJECT,
                    id,
                    again.version(),
                    mail.accountId(),
                    now,
                    viewer.userKey(),
                    "RETRY",
                    Map.of("mailState", mail.state().name()),
                    Map.of("mailState", again.state().name())));
            return again;
        });
    }

    private static void refuseUnlessAdministrator(Viewer viewer) {
        if (!viewer.is(Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("administrator.only");
        }
    }
}
