package org.retainer.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.fixture.StoresContract;
import org.retainer.hours.AnnouncedRuleChanges;
import org.retainer.outbox.SendingState.Obstacle;
import org.retainer.refusal.Refusal;
import org.retainer.setting.InstallationSettings;

/** When mail goes out, and that it goes out once. */
public abstract class MailSendingContract extends StoresContract implements MailHost, HostIdentity {
    private static final Viewer ADMIN = new Viewer("admin", Set.of(Viewer.Role.ADMINISTRATOR));
    private static final Viewer FINANCE = new Viewer("vera", Set.of(Viewer.Role.FINANCE));

    private final List<String> handed = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T08:00:00Z");
    private Fingerprint here = new Fingerprint("one", "/home", "https://jira.example");
    private Optional<Obstacle> obstacle = Optional.empty();
    private Runnable handing = () -> {};
    private SendingGuard guard;
    private SendingSwitch sending;
    private MailSending one;
    private MailSending two;
    private OutboxBook book;

    @Before
    public void wire() {
        Clock clock = new MovingClock();
        InstallationSettings settings = new InstallationSettings(
                stores.settings(),
                stores.auditLog(),
                new AnnouncedRuleChanges(stores.ruleChanges(), stores.ledgerRows()),
                stores.transactions(),
                clock,
                () -> ZoneOffset.UTC);
        guard = new SendingGuard(settings, stores.sendingBindings(), this, this);
        sending = new SendingSwitch(
                settings, stores.sendingBindings(), this, stores.auditLog(), stores.transactions(), clock);
        one = new MailSending(stores.outbox(), guard, this, stores.transactions(), "one", clock);
        two = new MailSending(stores.outbox(), guard, this, stores.transactions(), "two", clock);
        book = new OutboxBook(stores.outbox(), stores.auditLog(), stores.transactions(), clock);
    }

    @Test
    public void nothingGoesOutBeforeAnAdministratorSwitchesItOn() {
        write("A");
        one.run();
        assertThat(guard.state().obstacle()).contains(Obstacle.OFF);
        assertThat(handed).isEmpty();
        assertThatThrownBy(() -> sending.turn(FINANCE, true)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sending.bindHere(FINANCE)).isInstanceOf(Refusal.class);
        assertThat(guard.state().isOn()).isFalse();
    }

    @Test
    public void whatIsWrittenAfterwardsGoesOutOnceAndWhatWasWrittenBeforeNever() {
        write("before");
        now = now.plusSeconds(60);
        sending.turn(ADMIN, true);
        write("A");
        write("B");
        one.run();
        two.run();
        one.run();
        assertThat(handed).containsExactly("A", "B");
        assertThat(state("A")).isEqualTo(MailState.SENT);
        assertThat(mail("before").reason()).isEqualTo(MailReason.BEFORE_SWITCH);
        sending.turn(ADMIN, false);
        write("C");
        one.run();
        assertThat(handed).hasSize(2);
    }

    @Test
    public void whatWaitedForDaysIsGivenUp() {
        sending.turn(ADMIN, true);
        write("A");
        now = now.plus(MailSending.USEFUL).plusMillis(1);
        one.run();
        assertThat(handed).isEmpty();
        assertThat(mail("A").reason()).isEqualTo(MailReason.TOO_OLD);
    }

    @Test
    public void aCopyOfTheInstallationSendsNothing() {
        sending.turn(ADMIN, true);
        write("A");
        Fingerprint original = here;
        here = new Fingerprint("two", original.home(), original.baseUrl());
        assertHeldBack(Obstacle.OTHER_INSTALLATION);
        here = new Fingerprint("", original.home(), original.baseUrl());
        assertHeldBack(Obstacle.OTHER_INSTALLATION);
        here = new Fingerprint("one", "/copy", original.baseUrl());
        assertHeldBack(Obstacle.OTHER_HOME);
        here = new Fingerprint("one", original.home(), "https://test.example");
        assertHeldBack(Obstacle.OTHER_ADDRESS);
        now = now.plusSeconds(60);
        sending.turn(ADMIN, true);
        one.run();
        assertThat(handed).isEmpty();
        assertThat(guard.state().isOn()).isTrue();
        assertThat(mail("A").reason()).isEqualTo(MailReason.BEFORE_SWITCH);
        assertThat(stores.auditLog().since("SENDING", 1, 0)).hasSize(2);
    }

    @Test
    public void mailWaitsWhileTheHostSendsNothing() {
        sending.turn(ADMIN, true);
        write("A");
        obstacle = Optional.of(Obstacle.HOST_OFF);
        assertHeldBack(Obstacle.HOST_OFF);
        obstacle = Optional.empty();
        one.run();
        assertThat(handed).containsExactly("A");
    }

    @Test
    public void whatTheHostRefusesFailsAndIsSentAgainByHand() {
        sending.turn(ADMIN, true);
        write("A");
        handing = () -> {
            throw new RefusedHere();
        };
        one.run();
        one.run();
        assertThat(mail("A").reason()).isEqualTo(MailReason.NO_ADDRESS);
        assertThat(mail("A").attempts()).isEqualTo(1);
        assertThatThrownBy(() -> book.retry(FINANCE, mail("A").id())).isInstanceOf(Refusal.class);
        handing = () -> {};
        book.retry(ADMIN, mail("A").id());
        one.run();
        assertThat(handed).containsExactly("A");
        assertThatThrownBy(() -> book.retry(ADMIN, mail("A").id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThatThrownBy(() -> book.retry(ADMIN, 99_999)).isInstanceOf(Refusal.class);
    }

    @Test
    public void whatADeadNodeLeftWaitsForAPerson() {
        sending.turn(ADMIN, true);
        write("A");
        handing = () -> {
            throw new IllegalStateException("died");
        };
        assertThatThrownBy(() -> one.run()).hasMessage("died");
        handing = () -> {};
        two.run();
        assertThat(state("A")).isEqualTo(MailState.SENDING);
        assertThatThrownBy(() -> book.retry(ADMIN, mail("A").id())).isInstanceOf(Refusal.class);
        now = now.plus(Duration.ofMinutes(6));
        assertThat(book.isStuck(mail("A"))).isTrue();
        two.run();
        assertThat(handed).isEmpty();
        book.retry(ADMIN, mail("A").id());
        two.run();
        assertThat(handed).containsExactly("A");
        assertThat(mail("A").attempts()).isEqualTo(2);
    }

    @Test
    public void aMailThatAnotherNodeTookMeanwhileIsLeftToIt() {
        sending.turn(ADMIN, true);
        write("A");
        write("B");
        handing = () -> {
            handing = () -> {};
            two.run();
        };
        one.run();
        assertThat(handed).containsExactlyInAnyOrder("A", "B");
    }

    @Override
    public Optional<Obstacle> obstacle() {
        return obstacle;
    }

    @Override
    public void hand(OutboxMail mail) throws Refused {
        try {
            handing.run();
        } catch (RefusedHere refused) {
            throw new Refused(MailReason.NO_ADDRESS);
        }
        handed.add(mail.claim());
    }

    @Override
    public Fingerprint present() {
        return here;
    }

    @Override
    public Fingerprint marked() {
        return here;
    }

    private void assertHeldBack(Obstacle expected) {
        one.run();
        assertThat(handed).isEmpty();
        assertThat(guard.heldBack()).contains(expected);
        assertThat(state("A")).isEqualTo(MailState.WAITING);
    }

    private void write(String claim) {
        stores.transactions().run(() -> stores.outbox()
                .add(OutboxMail.waiting(claim, MailKind.BUDGET_ALERT, 1, "anna", new Letter("en", "s", "t", ""), now)));
    }

    private MailState state(String claim) {
        return mail(claim).state();
    }

    private OutboxMail mail(String claim) {
        return stores.outbox().list(EnumSet.allOf(MailState.class), 0, 100).stream()
                .filter(mail -> mail.claim().equals(claim))
                .findFirst()
                .orElseThrow();
    }

    private static final class RefusedHere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final class MovingClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("This clock has no other zone");
        }
    }
}
