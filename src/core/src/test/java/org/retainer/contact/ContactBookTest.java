package org.retainer.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.junit.Before;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountKey;
import org.retainer.audit.AuditEntry;
import org.retainer.fixture.InMemoryStores;
import org.retainer.hours.AnnouncedRuleChanges;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

public class ContactBookTest {
    private static final Viewer ADMIN = new Viewer("admin", Set.of(Role.ADMINISTRATOR));
    private static final Viewer ANNA = new Viewer("anna", Set.of());
    private static final Viewer KIM = new Viewer("kim", Set.of());
    private static final OptionalLong ANY = OptionalLong.empty();
    private static final InstallationTime TIME = new InstallationTime(
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC), () -> ZoneOffset.UTC);

    private final InMemoryStores stores = new InMemoryStores();
    private final AccountBook accounts = new AccountBook(
            stores.accounts(),
            stores.accountUse(),
            stores.auditLog(),
            new AnnouncedRuleChanges(stores.ruleChanges(), stores.ledgerRows()),
            stores.transactions(),
            TIME);
    private final ContactBook book =
            new ContactBook(accounts, stores.contacts(), stores.auditLog(), stores.transactions(), TIME);

    @Before
    public void openAccounts() {
        for (String key : List.of("ROM", "OTHER")) {
            accounts.create(
                    ADMIN,
                    Account.open(AccountKey.of(key), key, key.equals("ROM") ? "anna" : "carl", CurrencyUnit.EUR)
                            .build());
        }
    }

    @Test
    public void theLeadKeepsTheContactsAndOthersSeeNone() {
        Contact added = add("Vera");

        assertThat(book.list(ANNA, "rom")).containsExactly(added);
        assertThat(refusal(() -> book.list(KIM, "ROM")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> book.add(KIM, "ROM", draft("Eve"))).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void aContactIsOnlyFoundAtItsOwnAccount() {
        Contact added = add("Vera");

        assertThat(refusal(() -> book.get(ADMIN, "OTHER", added.id())).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> book.remove(ADMIN, "OTHER", added.id(), ANY)).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void aNewPrimaryContactRelievesTheOneBefore() {
        Contact vera = add("Vera", Duty.PRIMARY, Duty.DECIDES);
        Contact ada = add("Ada", Duty.PRIMARY);

        assertThat(book.list(ANNA, "ROM")).extracting(Contact::name).containsExactly("Ada", "Vera");
        Contact relieved = book.get(ANNA, "ROM", vera.id());
        assertThat(relieved.duties()).containsExactly(Duty.DECIDES);
        assertThat(relieved.version()).isEqualTo(2);
        book.change(ANNA, "ROM", vera.id(), ANY, contact -> with(contact, contact.name(), Set.of(Duty.PRIMARY)));
        assertThat(book.get(ANNA, "ROM", ada.id()).is(Duty.PRIMARY)).isFalse();
    }

    @Test
    public void aStaleEditNamesWhatChangedButNoAddress() {
        Contact vera = add("Vera");
        book.change(
                ANNA,
                "ROM",
                vera.id(),
                OptionalLong.of(1),
                contact -> new Contact(
                        contact.id(),
                        contact.accountId(),
                        "Vera P.",
                        "",
                        new Reach("vera@x.ru", "", "", ""),
                        "en",
                        Set.of(),
                        contact.version()));

        Refusal refusal = refusal(() ->
                book.change(ADMIN, "ROM", vera.id(), OptionalLong.of(1), contact -> with(contact, "V.", Set.of())));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.complaints())
                .extracting(Complaint::field)
                .containsExactlyInAnyOrder("version", "name", "email");
        assertThat(refusal).hasMessageNotContaining("vera@x.ru");
    }

    @Test
    public void everyChangeIsLoggedWithoutAddresses() {
        Contact vera = book.add(
                ANNA,
                "ROM",
                new Contact(0, 0, "Vera", "CEO", new Reach("vera@x.ru", "112 33", "t", "u"), "en", Set.of(), 1));
        book.change(ANNA, "ROM", vera.id(), ANY, UnaryOperator.identity());
        book.change(ANNA, "ROM", vera.id(), ANY, contact -> with(contact, "Vera P.", Set.of()));
        book.remove(ANNA, "ROM", vera.id(), OptionalLong.of(2));

        List<AuditEntry> entries = stores.auditLog().since("CONTACT", vera.id(), 0);
        assertThat(entries).extracting(AuditEntry::what).containsExactly("CREATE", "CHANGE", "DELETE");
        assertThat(entries.toString())
                .contains("CEO")
                .doesNotContain("vera@x.ru")
                .doesNotContain("112");
        assertThat(book.list(ANNA, "ROM")).isEmpty();
    }

    private Contact add(String name, Duty... duties) {
        return book.add(ANNA, "ROM", with(draft(name), name, Set.of(duties)));
    }

    private static Contact draft(String name) {
        return new Contact(0, 0, name, "", Reach.NONE, "en", Set.of(), 1);
    }

    private static Contact with(Contact contact, String name, Set<Duty> duties) {
        return new Contact(
                contact.id(),
                contact.accountId(),
                name,
                contact.role(),
                contact.reach(),
                contact.language(),
                duties,
                contact.version());
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
