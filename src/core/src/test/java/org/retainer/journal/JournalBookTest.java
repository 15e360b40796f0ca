package org.retainer.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.junit.Before;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountStatus;
import org.retainer.account.TeamMember;
import org.retainer.audit.AuditEntry;
import org.retainer.fixture.InMemoryStores;
import org.retainer.hours.AnnouncedRuleChanges;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

public class JournalBookTest {
    private static final Viewer ADMIN = new Viewer("admin", Set.of(Role.ADMINISTRATOR));
    private static final Viewer ANNA = new Viewer("anna", Set.of());
    private static final Viewer BORIS = new Viewer("boris", Set.of());
    private static final Viewer VERA = new Viewer("vera", Set.of());
    private static final Viewer KIM = new Viewer("kim", Set.of());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final OptionalLong ANY = OptionalLong.empty();
    private static final NoteChange DONE =
            new NoteChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));

    private final InMemoryStores stores = new InMemoryStores();
    private final InstallationTime time = new InstallationTime(
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC), () -> ZoneOffset.UTC);
    private final AccountBook accounts = new AccountBook(
            stores.accounts(),
            stores.accountUse(),
            stores.auditLog(),
            new AnnouncedRuleChanges(stores.ruleChanges(), stores.ledgerRows()),
            stores.transactions(),
            time);
    private final JournalBook book =
            new JournalBook(accounts, stores.journals(), stores.auditLog(), stores.transactions(), time);

    @Before
    public void openAccounts() {
        for (String key : List.of("ROM", "OTHER")) {
            accounts.create(
                    ADMIN,
                    Account.open(AccountKey.of(key), key, key.equals("ROM") ? "anna" : "carl", CurrencyUnit.EUR)
                            .team(List.of(member("boris"), member("vera")))
                            .build());
        }
    }

    @Test
    public void theTeamWritesAndNobodyElseReads() {
        JournalNote note = write(BORIS, "Call on Monday", null);

        assertThat(book.list(ANNA, "ROM", 0, 10)).containsExactly(note);
        assertThat(note.authorKey()).isEqualTo("boris");
        assertThat(refusal(() -> book.list(KIM, "ROM", 0, 10)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> book.get(ADMIN, "OTHER", note.id())).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void onlyTheAuthorAndTheLeadRewriteANoteButTheTeamSaysThatItIsDone() {
        JournalNote note = write(BORIS, "Call", TODAY);

        assertThat(refusal(() -> book.change(VERA, "ROM", note.id(), ANY, text("Other")))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> book.remove(VERA, "ROM", note.id(), ANY)).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(book.change(VERA, "ROM", note.id(), ANY, DONE).doneOn()).contains(TODAY);
        assertThat(book.change(ANNA, "ROM", note.id(), ANY, text("By the lead")).text())
                .isEqualTo("By the lead");
        assertThat(book.change(BORIS, "ROM", note.id(), ANY, text("By the author"))
                        .version())
                .isEqualTo(4);
        book.remove(BORIS, "ROM", note.id(), OptionalLong.of(4));
        assertThat(book.count(ANNA, "ROM")).isZero();
    }

    @Test
    public void followUpsOfTheViewersAccountsComeWhenTheyAreDue() {
        write(ANNA, "soon", TODAY.plusDays(3));
        write(ANNA, "today", TODAY);
        JournalNote done = write(ANNA, "done", TODAY);
        book.change(ANNA, "ROM", done.id(), ANY, DONE);
        book.add(ADMIN, "OTHER", TODAY, "other", Optional.of(TODAY));

        assertThat(texts(ANNA, true, TODAY)).containsExactly("today");
        assertThat(texts(ANNA, true, TODAY.plusDays(3))).containsExactly("today", "soon");
        assertThat(texts(BORIS, true, TODAY)).containsExactly("today", "other");
        assertThat(texts(ADMIN, true, TODAY)).isEmpty();
        assertThat(texts(ADMIN, false, TODAY)).containsExactly("today", "other");
        assertThat(texts(KIM, false, TODAY)).isEmpty();
        accounts.change(ADMIN, "ROM", ANY, account -> account.status(AccountStatus.ARCHIVED));
        assertThat(texts(ANNA, true, TODAY)).isEmpty();
    }

    @Test
    public void aNewDayToComeBackOpensAFollowUpAgain() {
        JournalNote note = write(ANNA, "Call", TODAY);
        book.change(ANNA, "ROM", note.id(), ANY, DONE);
        NoteChange later = new NoteChange(
                Optional.empty(), Optional.empty(), Optional.of(Optional.of(TODAY.plusDays(7))), Optional.empty());

        assertThat(book.change(ANNA, "ROM", note.id(), ANY, later).isOpen()).isTrue();
        NoteChange never =
                new NoteChange(Optional.empty(), Optional.empty(), Optional.of(Optional.empty()), Optional.empty());
        assertThat(book.change(ANNA, "ROM", note.id(), ANY, never).isOpen()).isFalse();
        assertThat(refusal(() -> book.change(ANNA, "ROM", note.id(), ANY, DONE)).complaints())
                .extracting(Complaint::field)
                .containsExactly("done");
    }

    @Test
    public void aFollowUpIsNotBeforeItsNote() {
        assertThat(refusal(() -> write(ANNA, "x", TODAY.minusDays(1))).complaints())
                .extracting(Complaint::field)
                .containsExactly("followUp");
    }

    @Test
    public void aStaleEditIsRefusedAndTheLogHasNoText() {
        JournalNote note = write(ANNA, "Secret price", null);
        book.change(ANNA, "ROM", note.id(), OptionalLong.of(1), text("Other price"));
        Refusal refusal = refusal(() -> book.change(ADMIN, "ROM", note.id(), OptionalLong.of(1), text("x")));

        assertThat(refusal.complaints()).extracting(Complaint::field).containsExactly("version", "text");
        List<AuditEntry> entries = stores.auditLog().since("NOTE", note.id(), 0);
        assertThat(entries).extracting(AuditEntry::what).containsExactly("CREATE", "CHANGE");
        assertThat(entries.toString()).doesNotContain("price");
    }

    private JournalNote write(Viewer viewer, String text, LocalDate followUp) {
        return book.add(viewer, "ROM", TODAY, text, Optional.ofNullable(followUp));
    }

    private List<String> texts(Viewer viewer, boolean mine, LocalDate until) {
        return book.followUps(viewer, mine, until, 50).stream()
                .map(followUp -> followUp.note().text())
                .toList();
    }

    private static NoteChange text(String text) {
        return new NoteChange(Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
    }

    private static TeamMember member(String user) {
        return new TeamMember(user, Optional.empty(), Optional.empty());
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
