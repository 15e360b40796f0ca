package org.retainer.jira.outbox;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.mail.Email;
import com.atlassian.mail.queue.SingleMailQueueItem;
import java.util.Optional;
import org.retainer.outbox.Letter;
import org.retainer.outbox.MailHost;
import org.retainer.outbox.MailReason;
import org.retainer.outbox.OutboxMail;
import org.retainer.outbox.SendingState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts mails into Jira's queue. Neither addresses nor what a mail says reach the log. */
public final class JiraMailHost implements MailHost {
    private static final Logger LOG = LoggerFactory.getLogger(JiraMailHost.class);

    @Override
    public Optional<SendingState.Obstacle> obstacle() {
        return JiraMailSettings.obstacle();
    }

    @Override
    public void hand(OutboxMail mail) throws Refused {
        ApplicationUser recipient = ComponentAccessor.getUserManager().getUserByKey(mail.recipientKey());
        if (recipient == null || !recipient.isActive()) {
            throw new Refused(MailReason.RECIPIENT_GONE);
        }
        String address = recipient.getEmailAddress();
        if (address == null || address.isBlank()) {
            throw new Refused(MailReason.NO_ADDRESS);
        }
        try {
            ComponentAccessor.getMailQueue()
                    .addItem(new SingleMailQueueItem(
                            email(address.strip(), mail.letter(), JiraMailSettings.readsHtml(recipient))));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "Jira's mail queue did not take mail {}: {}",
                    mail.id(),
                    e.getClass().getName());
            throw new Refused(MailReason.HOST_REFUSED);
        }
    }

    private static Email email(String address, Letter letter, boolean html) {
        Email email = new com.atlassian.jira.mail.Email(address);
        email.setSubject(letter.subject());
        email.setBody(html ? letter.html() : letter.text());
        email.setMimeType(html ? "text/html" : "text/plain");
        email.setEncoding("UTF-8");
        return email;
    }
}
