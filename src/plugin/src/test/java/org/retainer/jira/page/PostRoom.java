package org.retainer.jira.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retainer.fixture.InMemoryStores;
import org.retainer.outbox.Fingerprint;
import org.retainer.outbox.HostIdentity;
import org.retainer.outbox.MailHost;
import org.retainer.outbox.MailReason;
import org.retainer.outbox.MailSending;
import org.retainer.outbox.OutboxBook;
import org.retainer.outbox.OutboxMail;
import org.retainer.outbox.SendingGuard;
import org.retainer.outbox.SendingState;
import org.retainer.outbox.SendingSwitch;
import org.retainer.setting.InstallationSettings;

/** A host's mail that keeps what it is handed, at an installation that can be moved. */
public final class PostRoom implements MailHost, HostIdentity {
    public final List<OutboxMail> handed = new ArrayList<>();
    public final SendingGuard guard;
    public final SendingSwitch sending;
    public final OutboxBook book;
    public final MailSending job;
    public Fingerprint here = new Fingerprint("one", "/home", "https://jira.example/jira");
    public Optional<SendingState.Obstacle> obstacle = Optional.empty();
    public Optional<MailReason> refusal = Optional.empty();

    PostRoom(InMemoryStores stores, InstallationSettings settings, Clock clock) {
        guard = new SendingGuard(settings, stores.sendingBindings(), this, this);
        sending = new SendingSwitch(
                settings, stores.sendingBindings(), this, stores.auditLog(), stores.transactions(), clock);
        book = new OutboxBook(stores.outbox(), stores.auditLog(), stores.transactions(), clock);
        job = new MailSending(stores.outbox(), guard, this, stores.transactions(), "desk", clock);
    }

    @Override
    public Optional<SendingState.Obstacle> obstacle() {
        return obstacle;
    }

    @Override
    public void hand(OutboxMail mail) throws Refused {
        if (refusal.isPresent()) {
            throw new Refused(refusal.get());
        }
        handed.add(mail);
    }

    @Override
    public Fingerprint present() {
        return here;
    }

    @Override
    public Fingerprint marked() {
        return here;
    }
}
