package org.retainer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.audit.AuditEntry;
import org.retainer.fixture.InMemoryStores;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;
import org.retainer.refusal.Refusal.Kind;
import org.retainer.time.InstallationTime;

public class AccountBookTest {
    private static final Viewer ADMIN = new Viewer("admin", Set.of(Role.ADMINISTRATOR));
    private static final Viewer ANNA = new Viewer("anna", Set.of());
    private static final Viewer KIM = new Viewer("kim", Set.of());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final InstallationTime TIME = new InstallationTime(
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC), () -> ZoneOffset.UTC);
    private static final OptionalLong ANY = OptionalLong.empty();

    private final InMemoryStores stores = new InMemoryStores();
    private final List<String> announced = new ArrayList<>();
    private final List<String> standing = new ArrayList<>();
    private boolean used;
    private final RuleChanges ruleChanges = new RuleChanges() {
        @Override
        public void linksChanged(long projectId) {
            announced.add("links of " + projectId);
        }

        @Override
        public void termsChanged(long accountId) {
            announced.add("terms");
        }

        @Override
        public void standingChanged(Account account) {
            standing.add(account.key() + " " + account.status());
        }

        @Override
        public void zoneChanged() {
            announced.add("zone");
        }

        @Override
        public void activitiesChanged() {
            announced.add("activities");
        }
    };
    private final AccountBook book =
            new AccountBook(stores.accounts(), id -> used, stores.auditLog(), ruleChanges, stores.transactions(), TIME);
    private final Projects projects = new Projects() {
        @Override
        public Optional<ProjectRef> byKey(String key, Viewer viewer) {
            return "ROM".equalsIgnoreCase(key) ? byId(10) : Optional.empty();
        }

        @Override
        public Optional<ProjectRef> byId(long projectId) {
            return Optional.of(new ProjectRef(projectId, "ROM", "Ромашка"));
        }
    };
    private final AccountLinks links = new AccountLinks(
            book, stores.accounts(), projects, stores.auditLog(), ruleChanges, stores.transactions(), TIME);

    @Test
    public void aCreatedAccountIsFoundByItsKeyInAnyCase() {
        Account created = create("Rom");
        assertThat(created.id()).isPositive();
        assertThat(book.get(ADMIN, "ROM")).isEqualTo(created);
        assertThat(book.get(ADMIN, "rom").key()).hasToString("Rom");
    }

    @Test
    public void aTakenKeyIsAConflictOnTheKey() {
        create("Rom");
        Refusal refusal = refusal(() -> create("ROM"));
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.complaints()).extracting(Complaint::field).containsExactly("key");
    }

    @Test
    public void anAccountThatOneMayNotSeeIsAbsent() {
        create("ROM");
        assertThat(refusal(() -> book.get(KIM, "ROM")).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refusal(() -> book.get(KIM, "NONE")).complaints().get(0).message())
                .isEqualTo(
                        refusal(() -> book.get(KIM, "ROM")).complaints().get(0).message());
        assertThat(refusal(() -> book.get(ADMIN, "no key at all")).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(book.get(ANNA, "ROM").name()).isEqualTo("Ромашка");
    }

    @Test
    public void staffMayNotCreate() {
        assertThat(refusal(() -> book.create(KIM, draft("ROM"))).kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    public void listsShowEachViewerTheirs() {
        create("ROM");
        assertThat(book.count(ADMIN, AccountQuery.open())).isEqualTo(1);
        assertThat(book.list(ANNA, AccountQuery.open(), 0, 50)).hasSize(1);
        assertThat(book.list(KIM, AccountQuery.open(), 0, 50)).isEmpty();
        assertThat(book.list(ADMIN, AccountQuery.open().withText("маш"), 0, 50)).hasSize(1);
        assertThat(book.list(ADMIN, AccountQuery.open().withLead("kim"), 0, 50)).isEmpty();
    }

    @Test
    public void aChangeRaisesTheVersionAndLeavesATrace() {
        Account created = create("ROM");
        Account changed = book.change(ANNA, "ROM", OptionalLong.of(1), account -> account.name("Ромашка+"));
        assertThat(changed.version()).isEqualTo(2);
        List<AuditEntry> trace = stores.auditLog().since("ACCOUNT", created.id(), 1);
        assertThat(trace).hasSize(1);
        assertThat(trace.get(0).before()).containsExactly(Map.entry("name", "Ромашка"));
        assertThat(trace.get(0).after()).containsExactly(Map.entry("name", "Ромашка+"));
        assertThat(trace.get(0).by()).isEqualTo("anna");
    }

    @Test
    public void aStaleEditIsRefusedNamingWhatChangedMeanwhile() {
        create("ROM");
        book.change(ANNA, "ROM", OptionalLong.of(1), account -> account.name("Ромашка+"));
        Refusal refusal = refusal(
                () -> book.change(ADMIN, "ROM", OptionalLong.of(1), account -> account.goals("больше заказов")));
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.complaints()).extracting(Complaint::field).containsExactly("version", "name");
        assertThat(book.get(ADMIN, "ROM").goals()).isEmpty();
    }

    @Test
    public void aChangeOfNothingMakesNoVersion() {
        create("ROM");
        assertThat(book.change(ADMIN, "ROM", ANY, account -> account).version()).isEqualTo(1);
    }

    @Test
    public void changesOfTermsAreAnnouncedAndOthersAreNot() {
        create("ROM");
        book.change(ADMIN, "ROM", ANY, account -> account.name("x"));
        assertThat(announced).isEmpty();
        book.change(ADMIN, "ROM", ANY, account -> account.zoneFrom(TODAY, Optional.of(ZoneId.of("UTC"))));
        assertThat(announced).containsExactly("terms");
    }

    @Test
    public void closingAndReopeningIsAChangeLikeAnyOther() {
        create("ROM");
        book.change(ADMIN, "ROM", ANY, account -> account.status(AccountStatus.CLOSED));
        assertThat(book.count(ADMIN, AccountQuery.open())).isZero();
        book.change(ADMIN, "ROM", ANY, account -> account.status(AccountStatus.OPEN));
        assertThat(book.count(ADMIN, AccountQuery.open())).isEqualTo(1);
    }

    @Test
    public void onlyAnUnusedAccountIsDeleted() {
        create("ROM");
        used = true;
        assertThat(refusal(() -> book.delete(ADMIN, "ROM", ANY)).kind()).isEqualTo(Kind.CONFLICT);
        used = false;
        AccountLink link = links.add(ADMIN, "ROM", "rom", Optional.empty(), Optional.empty());
        assertThat(refusal(() -> book.delete(ADMIN, "ROM", ANY)).kind()).isEqualTo(Kind.CONFLICT);
        links.remove(ADMIN, "ROM", link.id());
        book.delete(ADMIN, "ROM", ANY);
        assertThat(refusal(() -> book.get(ADMIN, "ROM")).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    public void aProjectHasOneDefaultAccountOnADay() {
        create("ROM");
        create("SEV");
        links.add(ADMIN, "ROM", "ROM", Optional.empty(), Optional.of(TODAY));
        assertThat(announced).containsExactly("links of 10");
        assertThat(refusal(() -> links.add(ADMIN, "SEV", "ROM", Optional.of(TODAY), Optional.empty()))
                        .kind())
                .isEqualTo(Kind.CONFLICT);
        links.add(ADMIN, "SEV", "ROM", Optional.of(TODAY.plusDays(1)), Optional.empty());
        assertThat(stores.accounts().linksOfProject(10)).hasSize(2);
    }

    @Test
    public void linksNeedAnOpenAccountAndAProjectThatOneCanBrowse() {
        create("ROM");
        assertThat(refusal(() -> links.add(ADMIN, "ROM", "SECRET", Optional.empty(), Optional.empty()))
                        .complaints())
                .extracting(Complaint::field)
                .containsExactly("project");
        book.change(ADMIN, "ROM", ANY, account -> account.status(AccountStatus.CLOSED));
        assertThat(refusal(() -> links.add(ADMIN, "ROM", "ROM", Optional.empty(), Optional.empty()))
                        .kind())
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    public void aLinkOfAnotherAccountIsAbsent() {
        create("ROM");
        create("SEV");
        AccountLink link = links.add(ADMIN, "ROM", "ROM", Optional.empty(), Optional.empty());
        assertThat(refusal(() -> links.remove(ADMIN, "SEV", link.id())).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(links.of(ANNA, "ROM")).containsExactly(link);
    }

    private Account create(String key) {
        return book.create(ADMIN, draft(key));
    }

    private static Account draft(String key) {
        return Account.open(AccountKey.of(key), "Ромашка", "anna", CurrencyUnit.of("RUB"))
                .build();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
