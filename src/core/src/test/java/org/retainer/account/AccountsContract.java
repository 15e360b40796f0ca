package org.retainer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.fixture.StoresContract;
import org.retainer.transaction.WriteConflict;

/** What every store of accounts does. */
public abstract class AccountsContract extends StoresContract {
    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    @Test
    public void anAccountComesBackWithAllItsFields() {
        Account added = add(full("Acme"));

        assertThat(added.id()).isPositive();
        assertThat(accounts().byKey(AccountKey.of("aCME"))).contains(added);
        assertThat(accounts().byIds(List.of(added.id(), 999L))).isEqualTo(Map.of(added.id(), added));
        assertThat(accounts().all()).containsExactly(added);
    }

    @Test
    public void anAccountWithOnlyWhatItMustHaveComesBackToo() {
        Account added = add(draft("small", "Маленький 🙂", "anna"));

        assertThat(accounts().byKey(AccountKey.of("small"))).contains(added);
        assertThat(added.goals()).isEmpty();
    }

    @Test
    public void aKeyIsTakenInAnyCase() {
        Account first = add(draft("Acme", "First", "anna"));

        assertThatThrownBy(() -> add(draft("ACME", "Second", "anna"))).isInstanceOf(WriteConflict.class);
        assertThat(accounts().all()).containsExactly(first);
    }

    @Test
    public void aChangedCopyReplacesTheAccount() {
        Account added = add(full("acme"));
        Account changed = added.change()
                .name("Renamed")
                .categoryFrom(TODAY, AccountCategory.INTERNAL)
                .team(List.of())
                .payers(List.of(new Payer("Other", "", "")))
                .contracts(List.of())
                .services(List.of())
                .mood(Optional.empty())
                .endDate(Optional.empty())
                .goals("")
                .version(2)
                .build();

        stores.transactions().run(() -> accounts().replace(changed));

        assertThat(accounts().byKey(added.key())).contains(changed);
        assertThat(accounts().count(AccountQuery.open().withText("renam"), TODAY))
                .isEqualTo(1);
    }

    @Test
    public void aRemovedAccountLeavesItsKeyFree() {
        Account added = add(full("acme"));

        stores.transactions().run(() -> accounts().remove(added));

        assertThat(accounts().byKey(added.key())).isEmpty();
        assertThat(accounts().all()).isEmpty();
        assertThat(add(full("acme")).id()).isNotEqualTo(added.id());
    }

    @Test
    public void accountsAreListedByNameInAnyCaseAPageAtATime() {
        add(draft("k3", "cherry", "anna"));
        add(draft("k1", "Banana", "anna"));
        add(draft("k2", "apple", "anna"));
        add(draft("k0", "apple", "anna"));

        assertThat(keys(AccountQuery.open(), 0, 10)).containsExactly("k0", "k2", "k1", "k3");
        assertThat(keys(AccountQuery.open(), 1, 2)).containsExactly("k2", "k1");
        assertThat(accounts().count(AccountQuery.open(), TODAY)).isEqualTo(4);
    }

    @Test
    public void accountsAreFoundByStatusAndByPartOfKeyOrName() {
        add(draft("one", "100% Wool_Факел", "anna"));
        add(draft("two", "Other", "anna"));
        Account closed = add(draft("three", "Closed", "anna"));
        stores.transactions().run(() -> accounts()
                .replace(closed.change().status(AccountStatus.CLOSED).build()));

        assertThat(keys(AccountQuery.open().withText("ФАКЕЛ"), 0, 10)).containsExactly("one");
        assertThat(keys(AccountQuery.open().withText("%"), 0, 10)).containsExactly("one");
        assertThat(keys(AccountQuery.open().withText("_"), 0, 10)).containsExactly("one");
        assertThat(keys(AccountQuery.open().withText("TW"), 0, 10)).containsExactly("two");
        assertThat(keys(AccountQuery.open().withStatuses(Set.of(AccountStatus.CLOSED, AccountStatus.ARCHIVED)), 0, 10))
                .containsExactly("three");
    }

    @Test
    public void theLeadOfTodayCounts() {
        Account handedOver = add(draft("acme", "Acme", "anna"));
        add(draft("zebra", "Zebra", "boris"));
        stores.transactions().run(() -> accounts()
                .replace(
                        handedOver.change().leadFrom(TODAY.plusDays(1), "boris").build()));

        assertThat(keys(AccountQuery.open().withLead("anna"), 0, 10)).containsExactly("acme");
        assertThat(keys(AccountQuery.open().withLead("boris"), 0, 10)).containsExactly("zebra");
        assertThat(accounts().list(AccountQuery.open().withLead("boris"), TODAY.plusDays(1), 0, 10))
                .hasSize(2);
        assertThat(accounts().count(AccountQuery.open().withLead("carl"), TODAY))
                .isZero();
    }

    @Test
    public void leadsAndTheTeamOfTodaySeeTheirAccounts() {
        add(draft("led", "Led", "anna"));
        add(draft("other", "Other", "boris"));
        add(draft("team", "Team", "boris")
                .change()
                .team(List.of(new TeamMember("anna", Optional.of(TODAY), Optional.of(TODAY))))
                .build());
        add(draft("past", "Past", "boris")
                .change()
                .team(List.of(new TeamMember("anna", Optional.empty(), Optional.of(TODAY.minusDays(1)))))
                .build());

        assertThat(keys(AccountQuery.open().withVisibleTo("anna"), 0, 10)).containsExactly("led", "team");
        assertThat(keys(AccountQuery.open().withVisibleTo("anna").withText("LE"), 0, 10))
                .containsExactly("led");
        assertThat(accounts().count(AccountQuery.open().withVisibleTo("anna").withLead("boris"), TODAY))
                .isEqualTo(1);
    }

    @Test
    public void headsSeeTheAccountsOfTheirLeadsOfToday() {
        Account handedOver = add(draft("boris1", "First", "boris"));
        add(draft("boris2", "Second", "boris"));
        add(draft("anna1", "Third", "anna"));
        add(draft("carl1", "Fourth", "carl"));
        stores.transactions().run(() -> accounts()
                .replace(handedOver.change().leadFrom(TODAY, "carl").build()));
        AccountQuery asked = AccountQuery.open().withVisibleTo("anna", Set.of("boris", "nobody"));

        assertThat(keys(asked, 0, 10)).containsExactly("boris2", "anna1");
        assertThat(keys(asked.withLead("boris"), 0, 10)).containsExactly("boris2");
        assertThat(keys(asked.withLead("carl"), 0, 10)).isEmpty();
        assertThat(accounts().count(asked, TODAY)).isEqualTo(2);
    }

    @Test
    public void linksComeBackAndGo() {
        Account account = add(draft("acme", "Acme", "anna"));
        AccountLink always = link(account, 20, Optional.empty(), Optional.empty());
        AccountLink october = link(account, 10, Optional.of(TODAY.withDayOfMonth(1)), Optional.of(TODAY));

        assertThat(accounts().linksOf(account.id())).containsExactly(october, always);
        assertThat(accounts().linksOfProject(20)).containsExactly(always);
        assertThat(accounts().link(october.id())).contains(october);
        assertThat(accounts().links()).containsExactlyInAnyOrder(always, october);

        stores.transactions().run(() -> accounts().removeLink(october));
        assertThat(accounts().link(october.id())).isEmpty();
        assertThat(accounts().links()).containsExactly(always);
        assertThat(link(account, 10, Optional.empty(), Optional.empty()).id()).isNotEqualTo(october.id());
    }

    @Test
    public void aLinkThatOverlapsByNowIsAConflict() {
        Account account = add(draft("acme", "Acme", "anna"));
        AccountLink first = link(account, 10, Optional.empty(), Optional.of(TODAY));

        assertThatThrownBy(() -> link(account, 10, Optional.of(TODAY), Optional.empty()))
                .isInstanceOf(WriteConflict.class);
        assertThat(accounts().linksOfProject(10)).containsExactly(first);
    }

    private AccountLink link(Account account, long project, Optional<LocalDate> from, Optional<LocalDate> to) {
        return stores.transactions()
                .run(() -> accounts().addLink(new AccountLink(0, account.id(), project, Optional.empty(), from, to)));
    }

    private List<String> keys(AccountQuery query, int startAt, int maxResults) {
        return accounts().list(query, TODAY, startAt, maxResults).stream()
                .map(account -> account.key().toString())
                .toList();
    }

    private Account add(Account account) {
        return stores.transactions().run(() -> accounts().add(account));
    }

    private Accounts accounts() {
        return stores.accounts();
    }

    private static Account draft(String key, String name, String lead) {
        return Account.open(AccountKey.of(key), name, lead, RUB).build();
    }

    private static Account full(String key) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        return Account.open(AccountKey.of(key), "Ёлка & «Сын» <b> 🙂", "anna", RUB)
                .categoryFrom(day, AccountCategory.INTERNAL)
                .categoryFrom(day.plusMonths(1), AccountCategory.BILLABLE)
                .leadFrom(day.plusMonths(2), "boris")
                .zoneFrom(day, Optional.of(ZoneId.of("Asia/Tokyo")))
                .zoneFrom(day.plusMonths(3), Optional.empty())
                .roundingFrom(day, new Rounding(15, Rounding.Mode.UP))
                .language("ru")
                .team(List.of(
                        new TeamMember("vera", Optional.empty(), Optional.of(day)),
                        new TeamMember("carl", Optional.of(day), Optional.empty())))
                .payers(List.of(
                        new Payer("ООО «Ромашка»", "7701234567/770101001", "Москва, ул. Ленина, 1"),
                        new Payer("Second", "", "")))
                .contracts(List.of(
                        new Contract("17/А", Optional.of(day), "", "Second", Optional.of(10), true),
                        new Contract("18", Optional.empty(), "Own", "", Optional.empty(), false)))
                .paymentTermsDays(Optional.of(0))
                .pricesIncludeTax(true)
                .services(List.of(
                        new AccountService("SEO", Optional.of(day), Optional.empty()),
                        new AccountService("Ads", Optional.empty(), Optional.of(day))))
                .startDate(Optional.of(day))
                .renewalDate(Optional.of(day.plusYears(1)))
                .endDate(Optional.of(day.plusYears(2)))
                .mood(Optional.of(Mood.TENSE))
                .goals("g".repeat(5_000))
                .notes("Заметки")
                .build();
    }
}
