package org.retainer.sandbox.jira.mail;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.store.Ids;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Jira's mail queue, kept in the database. Stricter than Jira's: mail belongs into the queue after the commit. */
public final class Mails implements MailQueue {
    private static final Set<String> TYPES = Set.of("text/plain", "text/html");
    private static final int LONGEST_SUBJECT = 1000;
    private static final String COLUMNS = "select id, recipient, subject, mime_type, body, sent from jira_mail";
    private static final RowMapper<SentMail> READER = (row, number) -> new SentMail(
            row.getLong("id"),
            row.getString("recipient"),
            row.getString("subject"),
            row.getString("mime_type"),
            row.getString("body"),
            row.getLong("sent"));

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    public Mails(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(database, Ids.Kind.MAIL);
    }

    @Override
    public void addItem(MailQueueItem item) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A mail is queued inside a transaction that may yet be rolled back");
        }
        if (!(item instanceof SingleMailQueueItem single)) {
            throw new UnsupportedOperationException("The sandbox does not support mail queue items of "
                    + item.getClass().getName());
        }
        Email mail = single.getEmail();
        refuseUnsound(mail);
        database.jdbc()
                .update(
                        "insert into jira_mail (id, recipient, subject, mime_type, body, sent) values (?, ?, ?, ?, ?, ?)",
                        ids.next(),
                        mail.getTo(),
                        mail.getSubject(),
                        mail.getMimeType(),
                        mail.getBody(),
                        clock.millis());
    }

    /** Nothing ever waits here. */
    @Override
    public int size() {
        return 0;
    }

    @Override
    public int errorSize() {
        return 0;
    }

    /** Lists mails, newest first. */
    public List<SentMail> list(int limit) {
        return database.jdbc().query(COLUMNS + " order by id desc limit ?", READER, limit);
    }

    public Optional<SentMail> byId(long id) {
        return database.jdbc().query(COLUMNS + " where id = ?", READER, id).stream()
                .findFirst();
    }

    private static void refuseUnsound(Email mail) {
        if (mail.getTo() == null || !mail.getTo().contains("@")) {
            throw new IllegalArgumentException("A mail has no address to go to");
        }
        if (mail.getSubject() == null
                || mail.getSubject().isBlank()
                || mail.getSubject().length() > LONGEST_SUBJECT
                || mail.getSubject().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The subject of a mail is missing, too long, or of several lines");
        }
        if (!TYPES.contains(mail.getMimeType()) || !"UTF-8".equals(mail.getEncoding())) {
            throw new IllegalArgumentException(
                    "The sandbox does not support mail of " + mail.getMimeType() + " in " + mail.getEncoding());
        }
    }
}
