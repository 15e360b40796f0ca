package org.retainer.jira.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retainer.fixture.InMemoryStores;
import org.retainer.outbox.Fingerprint;
import org.retainer.outbox.HostIdentity;
import org.retainer.outbox.MailHost;
import org.retainer.outbox.OutboxBook;
import org.retainer.outbox.OutboxMail;
import org.retainer.outbox.SendingGuard;
import org.retainer.outbox.SendingState;
import org.retainer.outbox.SendingSwitch;
import org.retainer.setting.InstallationSettings;

/** The outbox of tests of pages: a host that takes every mail, on an installation that never moves. */
final class PostRoom {
    private static final Fingerprint FINGERPRINT = new Fingerprint("one", "/home", "https://jira.example.org");

    final List<OutboxMail> handed = new ArrayList<>();
    final OutboxBook book;
    final SendingGuard guard;
    final SendingSwitch sending;

    PostRoom(InMemoryStores stores, InstallationSettings installation, Clock clock) {
        HostIdentity identity = new SameHost();
        book = new OutboxBook(stores.outbox(), stores.auditLog(), stores.transactions(), clock);
        guard = new SendingGuard(installation, stores.sendingBindings(), identity, new TakingHost());
        sending = new SendingSwitch(
                installation, stores.sendingBindings(), identity, stores.auditLog(), stores.transactions(), clock);
    }

    private static final class SameHost implements HostIdentity {
        @Override
        public Fingerprint present() {
            return FINGERPRINT;
        }

        @Override
        public Fingerprint marked() {
            return FINGERPRINT;
        }
    }

    private final class TakingHost implements MailHost {
        @Override
        public Optional<SendingState.Obstacle> obstacle() {
            return Optional.empty();
        }

        @Override
        public void hand(OutboxMail mail) {
            handed.add(mail);
        }
    }
}
