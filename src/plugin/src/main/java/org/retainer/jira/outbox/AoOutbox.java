package org.retainer.jira.outbox;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;
import org.retainer.outbox.Letter;
import org.retainer.outbox.MailKind;
import org.retainer.outbox.MailReason;
import org.retainer.outbox.MailState;
import org.retainer.outbox.Outbox;
import org.retainer.outbox.OutboxMail;

/** The outbox in Active Objects. */
public final class AoOutbox implements Outbox {
    private static final String DONE = "STATE IN (?, ?) AND CHANGED_AT < ?";
    private static final int FORGOTTEN_AT_ONCE = 500;

    private final ActiveObjects ao;
    private final Table<StoredMail, Integer> mails;
    private final Table<StoredMailStep, Integer> steps;

    public AoOutbox(ActiveObjects ao) {
        this.ao = ao;
        this.mails = new Table<>(ao, StoredMail.class, StoredMail::getID);
        this.steps = new Table<>(ao, StoredMailStep.class, StoredMailStep::getID);
    }

    @Override
    public OutboxMail add(OutboxMail mail) {
        StoredMail row = mails.add(new Row()
                .with("CLAIM", mail.claim())
                .with("KIND", mail.kind().name())
                .with("ACCOUNT_ID", (int) mail.accountId())
                .with("RECIPIENT_KEY", mail.recipientKey())
                .with("LANGUAGE", mail.letter().language())
                .with("SUBJECT", mail.letter().subject())
                .with("PLAIN_TEXT", mail.letter().text())
                .with("HTML_TEXT", mail.letter().html())
                .with("STATE", mail.state().name())
                .with("REASON", mail.reason().name())
                .with("ATTEMPTS", mail.attempts())
                .with("RUNNER", mail.node())
                .with("WRITTEN_AT", mail.writtenAt().toEpochMilli())
                .with("QUEUED_AT", mail.queuedAt().toEpochMilli())
                .with("CHANGED_AT", mail.changedAt().toEpochMilli())
                .with("VERSION_NUMBER", mail.version()));
        return mail.withId(row.getID());
    }

    @Override
    public Optional<OutboxMail> byId(long id) {
        return mails.one("ID = ?", id).map(AoOutbox::read);
    }

    @Override
    public List<OutboxMail> waiting(int limit) {
        return read(ao.find(
                StoredMail.class,
                Query.select()
                        .where("STATE = ?", MailState.WAITING.name())
                        .order("ID")
                        .limit(limit)));
    }

    @Override
    public List<OutboxMail> list(Set<MailState> states, int startAt, int maxResults) {
        if (states.isEmpty()) {
            return List.of();
        }
        Object[] names = states.stream().map(MailState::name).toArray();
        String marks = String.join(",", Collections.nCopies(names.length, "?"));
        return read(ao.find(
                StoredMail.class,
                Query.select()
                        .where("STATE IN (" + marks + ")", names)
                        .order("ID DESC")
                        .offset(startAt)
                        .limit(maxResults)));
    }

    @Override
    public Map<MailState, Integer> counts() {
        Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
        for (MailState state : MailState.values()) {
            int count = ao.count(StoredMail.class, "STATE = ?", state.name());
            if (count > 0) {
                counts.put(state, count);
            }
        }
        return counts;
    }

    @Override
    public void replace(OutboxMail next) {
        steps.add(new Row().with("CLAIM", next.id() + ":" + next.version()).with("MAIL_ID", (int) next.id()));
        mails.one("ID = ?", next.id()).ifPresent(row -> {
            row.setState(next.state().name());
            row.setReason(next.reason().name());
            row.setAttempts(next.attempts());
            row.setRunner(next.node().isEmpty() ? null : next.node());
            row.setQueuedAt(next.queuedAt().toEpochMilli());
            row.setChangedAt(next.changedAt().toEpochMilli());
            row.setVersionNumber(next.version());
            row.save();
        });
    }

    @Override
    public void forget(Instant changedBefore) {
        List<Integer> old = Arrays.stream(ao.find(
                        StoredMail.class,
                        Query.select()
                                .where(
                                        DONE,
                                        MailState.SENT.name(),
                                        MailState.SKIPPED.name(),
                                        changedBefore.toEpochMilli())
                                .order("ID")
                                .limit(FORGOTTEN_AT_ONCE)))
                .map(StoredMail::getID)
                .toList();
        if (!old.isEmpty()) {
            steps.deleteIn("MAIL_ID", old);
            mails.deleteIn("ID", old);
        }
    }

    private static List<OutboxMail> read(StoredMail... rows) {
        return Arrays.stream(rows).map(AoOutbox::read).toList();
    }

    private static OutboxMail read(StoredMail row) {
        return new OutboxMail(
                row.getID(),
                row.getClaim(),
                MailKind.valueOf(row.getKind()),
                row.getAccountId(),
                row.getRecipientKey(),
                new Letter(
                        row.getLanguage(),
                        Row.text(row.getSubject()),
                        Row.text(row.getPlainText()),
                        Row.text(row.getHtmlText())),
                MailState.valueOf(row.getState()),
                MailReason.valueOf(row.getReason()),
                row.getAttempts(),
                Row.text(row.getRunner()),
                Instant.ofEpochMilli(row.getWrittenAt()),
                Instant.ofEpochMilli(row.getQueuedAt()),
                Instant.ofEpochMilli(row.getChangedAt()),
                row.getVersionNumber());
    }
}
