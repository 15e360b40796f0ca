package org.retainer.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.retainer.fixture.StoresContract;
import org.retainer.transaction.WriteConflict;

/** What every outbox does. */
public abstract class OutboxContract extends StoresContract {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    public void whatIsWrittenIsReadBack() {
        OutboxMail added = add("ALERT:1:2026-11:80:0");

        assertThat(added.id()).isPositive();
        assertThat(stores.outbox().byId(added.id())).contains(added);
        assertThat(stores.outbox().byId(added.id() + 1)).isEmpty();
        assertThat(added.letter().text()).isEqualTo("Осталось 1:30\n🙂");
    }

    @Test
    public void aClaimIsWrittenOnceAndTakesItsWholeTransactionDown() {
        add("A");
        assertThatThrownBy(() -> stores.transactions().once(() -> {
                    stores.outbox().add(mail("B"));
                    return stores.outbox().add(mail("A"));
                }))
                .isInstanceOf(WriteConflict.class);
        assertThat(stores.outbox().waiting(10)).extracting(OutboxMail::claim).containsExactly("A");
    }

    @Test
    public void oneOfTwoWhoTakeAMailGetsIt() {
        OutboxMail mail = add("A");
        replace(mail.sendingBy("one", NOW));

        assertThatThrownBy(() -> stores.transactions().once(() -> {
                    stores.outbox().replace(mail.sendingBy("two", NOW));
                    return mail;
                }))
                .isInstanceOf(WriteConflict.class);
        OutboxMail stored = stores.outbox().byId(mail.id()).orElseThrow();
        assertThat(stored).isEqualTo(mail.sendingBy("one", NOW));
        assertThat(stores.outbox().waiting(10)).isEmpty();
    }

    @Test
    public void mailsAreListedByStateAndCounted() {
        OutboxMail sent = add("A");
        OutboxMail failed = add("B");
        OutboxMail waiting = add("C");
        replace(sent.sendingBy("one", NOW));
        replace(sent.sendingBy("one", NOW).sent(NOW));
        replace(failed.sendingBy("one", NOW));
        replace(failed.sendingBy("one", NOW).failed(MailReason.NO_ADDRESS, NOW));

        assertThat(stores.outbox().list(EnumSet.allOf(MailState.class), 0, 10))
                .extracting(OutboxMail::claim)
                .containsExactly("C", "B", "A");
        assertThat(stores.outbox().list(EnumSet.allOf(MailState.class), 1, 1))
                .extracting(OutboxMail::claim)
                .containsExactly("B");
        assertThat(stores.outbox().list(Set.of(MailState.FAILED), 0, 10))
                .extracting(OutboxMail::reason)
                .containsExactly(MailReason.NO_ADDRESS);
        assertThat(stores.outbox().waiting(10)).containsExactly(waiting);
        assertThat(stores.outbox().counts())
                .isEqualTo(Map.of(MailState.SENT, 1, MailState.FAILED, 1, MailState.WAITING, 1));
    }

    @Test
    public void oldMailsThatAreDoneAreForgottenOthersStay() {
        OutboxMail sent = add("A");
        add("B");
        replace(sent.sendingBy("one", NOW));
        replace(sent.sendingBy("one", NOW).sent(NOW));

        forget(NOW);
        assertThat(stores.outbox().counts()).hasSize(2);
        forget(NOW.plusSeconds(1));
        assertThat(stores.outbox().counts()).isEqualTo(Map.of(MailState.WAITING, 1));
        forget(NOW.plusSeconds(1));
    }

    @Test
    public void itIsKeptWhereSendingWasSwitchedOn() {
        assertThat(stores.sendingBindings().read()).isEmpty();
        SendingBinding binding =
                new SendingBinding(new Fingerprint("id", "/срв/дом", "https://jira.example/jira"), NOW, 1);
        stores.transactions().run(() -> stores.sendingBindings().write(binding));
        assertThat(stores.sendingBindings().read()).contains(binding);
    }

    private OutboxMail add(String claim) {
        return stores.transactions().run(() -> stores.outbox().add(mail(claim)));
    }

    private void replace(OutboxMail next) {
        stores.transactions().run(() -> stores.outbox().replace(next));
    }

    private void forget(Instant before) {
        stores.transactions().run(() -> stores.outbox().forget(before));
    }

    private static OutboxMail mail(String claim) {
        return OutboxMail.waiting(
                claim,
                MailKind.BUDGET_ALERT,
                7,
                "anna",
                new Letter("ru", "Тема", "Осталось 1:30\n🙂", "<p>1:30</p>"),
                NOW);
    }
}
