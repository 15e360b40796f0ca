package org.retainer.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
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

public class RateBookTest {
    private static final Viewer ADMIN = new Viewer("admin", Set.of(Role.ADMINISTRATOR));
    private static final Viewer FINANCE = new Viewer("fiona", Set.of(Role.FINANCE));
    private static final Viewer LEADS = new Viewer("lena", Set.of(Role.LEADS));
    private static final Viewer ANNA = new Viewer("anna", Set.of());
    private static final Viewer STAFF = new Viewer("kim", Set.of());
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
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
    private final List<Rate> heard = new ArrayList<>();
    private final List<String> names = new ArrayList<>(List.of("SEO", "Дизайн"));
    private final RateBook book = new RateBook(
            stores.rates(),
            accounts,
            stores.accounts(),
            () -> names,
            heard::add,
            stores.auditLog(),
            stores.transactions(),
            TIME);

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
    public void whoHasTheAccountSetsItsBillRates() {
        Rate added = book.add(ANNA, bill("rom", "ivan", "", "EUR 40"));

        assertThat(added.accountId()).isEqualTo(account("ROM").id());
        assertThat(book.list(ANNA, RateQuery.ofAccount("ROM"))).containsExactly(added);
        assertThat(heard).containsExactly(added);
        assertThat(refusal(() -> book.list(STAFF, RateQuery.ofAccount("ROM"))).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(complaint(() -> book.add(STAFF, bill("ROM", "", "", "EUR 1"))))
                .isEqualTo(Complaint.about("account", "account.absent", "ROM"));
    }

    @Test
    public void ratesOfAllAccountsAreForFinanceAndAdministrators() {
        for (Viewer other : List.of(ANNA, LEADS, STAFF)) {
            assertThat(refusal(() -> book.add(other, bill(null, "", "", "EUR 40")))
                            .kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
        }
        Rate all = book.add(FINANCE, bill(null, "", "", "EUR 40"));
        Rate activity = book.add(ADMIN, bill(null, "", "seo", "EUR 50"));

        assertThat(activity.activity()).isEqualTo("SEO");
        assertThat(book.list(ANNA, RateQuery.ALL)).containsExactly(all, activity);
        assertThat(refusal(() -> book.remove(ANNA, all.id())).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> book.remove(STAFF, all.id())).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> book.list(STAFF, RateQuery.ALL)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    public void whatPeopleCostIsSeenByFinanceAndAdministratorsOnly() {
        Rate cost = book.add(FINANCE, cost("ivan", "EUR 20"));
        book.add(FINANCE, bill("OTHER", "", "", "EUR 40"));

        assertThat(book.list(FINANCE, RateQuery.ALL.of(RateKind.COST))).containsExactly(cost);
        for (Viewer other : List.of(ANNA, LEADS)) {
            assertThat(book.list(other, RateQuery.ALL)).doesNotContain(cost);
            assertThat(refusal(() -> book.list(other, RateQuery.ALL.of(RateKind.COST)))
                            .kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(refusal(() -> book.add(other, cost("ivan", "EUR 1"))).kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(refusal(() -> book.remove(other, cost.id())).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        }
        assertThat(book.list(ANNA, RateQuery.ALL)).isEmpty();
    }

    @Test
    public void everyChangeIsAuditedAndCostsUnderANameOfTheirOwn() {
        Rate bill = book.add(ANNA, bill("ROM", "", "SEO", "EUR 40"));
        book.add(ANNA, new NewRate(RateKind.BILL, Optional.of("ROM"), "", "SEO", Optional.empty(), DAY.plusDays(9)));
        book.remove(ANNA, bill.id());
        Rate cost = book.add(FINANCE, cost("ivan", "EUR 20"));

        assertThat(stores.auditLog().since("RATE", bill.id(), 0))
                .extracting(AuditEntry::what, AuditEntry::accountId)
                .containsExactly(
                        tuple("CREATE", account("ROM").id()),
                        tuple("DELETE", account("ROM").id()));
        assertThat(stores.auditLog().since("RATE", bill.id() + 1, 0).get(0).what())
                .isEqualTo("END");
        assertThat(stores.auditLog().since("COST_RATE", cost.id(), 0).get(0).after())
                .isEqualTo(Map.of("person", "ivan", "rate", "EUR 20.00", "from", "2026-10-01"));
        assertThat(heard).hasSize(4);
    }

    @Test
    public void sameSubjectHasOneRateADay() {
        book.add(ANNA, bill("ROM", "ivan", "", "EUR 40"));

        Refusal twice = refusal(() -> book.add(ANNA, bill("ROM", "ivan", "", "EUR 41")));
        assertThat(twice.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(twice.complaints().get(0).field()).isEqualTo("from");
        Refusal end = refusal(() ->
                book.add(ANNA, new NewRate(RateKind.BILL, Optional.of("ROM"), "ivan", "", Optional.empty(), DAY)));
        assertThat(end.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        book.add(FINANCE, bill(null, "ivan", "", "EUR 40"));
        book.add(FINANCE, bill(null, "ivan", "", "RUB 4000"));
    }

    @Test
    public void anActivityThatIsWrittenInAnotherCaseNowIsTheSameSubject() {
        book.add(ANNA, bill("ROM", "", "seo", "EUR 40"));
        names.set(0, "Seo");

        assertThat(refusal(() -> book.add(ANNA, bill("ROM", "", "SEO", "EUR 41")))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void fieldsThatDoNotGoTogetherAreNamed() {
        assertThat(complaint(() -> book.add(ANNA, bill("ROM", "ivan", "SEO", "EUR 40"))))
                .isEqualTo(Complaint.about("activity", "rate.both"));
        assertThat(complaint(() -> book.add(ANNA, bill("ROM", "", "", "EUR -1"))))
                .isEqualTo(Complaint.about("rate.amount", "rate.negative"));
        assertThat(complaint(() -> book.add(ANNA, bill("ROM", "", "", "EUR 1000000001"))))
                .isEqualTo(Complaint.about("rate.amount", "rate.large", NewRate.LARGEST));
        assertThat(complaint(() -> book.add(ANNA, bill("ROM", "", "", "RUB 40"))))
                .isEqualTo(Complaint.about(
                        "rate.currency", "rate.currency", account("ROM").key(), "EUR"));
        assertThat(complaint(() -> book.add(ANNA, bill("ROM", "", "SMM", "EUR 40"))))
                .isEqualTo(Complaint.about("activity", "rate.activity.absent", "SMM", "SEO, Дизайн"));
        assertThat(refusal(() -> new NewRate(RateKind.COST, Optional.of("ROM"), "", "SEO", Optional.empty(), DAY))
                        .complaints())
                .containsExactly(
                        Complaint.about("account", "rate.cost.account"),
                        Complaint.about("activity", "rate.cost.activity"));
        assertThat(stores.rates().list(RateFilter.ALL)).isEmpty();
    }

    @Test
    public void listNarrowsToWhatHoldsOnADay() {
        Rate first = book.add(ANNA, bill("ROM", "", "", "EUR 40"));
        Rate second = book.add(
                ANNA,
                new NewRate(
                        RateKind.BILL,
                        Optional.of("ROM"),
                        "",
                        "",
                        Optional.of(Money.parse("EUR 50")),
                        DAY.plusDays(10)));
        book.add(ANNA, new NewRate(RateKind.BILL, Optional.of("ROM"), "", "", Optional.empty(), DAY.plusDays(20)));

        assertThat(book.list(ANNA, RateQuery.ALL.on(DAY.plusDays(9)))).containsExactly(first);
        assertThat(book.list(ANNA, RateQuery.ALL.on(DAY.plusDays(10)))).containsExactly(second);
        assertThat(book.list(ANNA, RateQuery.ALL.on(DAY.plusDays(20)))).isEmpty();
        assertThat(book.list(ANNA, RateQuery.ALL)).hasSize(3).first().isNotEqualTo(first);
    }

    private Account account(String key) {
        return accounts.get(ADMIN, key);
    }

    private static NewRate bill(String account, String person, String activity, String amount) {
        return new NewRate(
                RateKind.BILL, Optional.ofNullable(account), person, activity, Optional.of(Money.parse(amount)), DAY);
    }

    private static NewRate cost(String person, String amount) {
        return new NewRate(RateKind.COST, Optional.empty(), person, "", Optional.of(Money.parse(amount)), DAY);
    }

    private static Complaint complaint(Runnable work) {
        Refusal refusal = refusal(work);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        return refusal.complaints().get(0);
    }

    private static Refusal refusal(Runnable work) {
        return catchThrowableOfType(Refusal.class, work::run);
    }
}
