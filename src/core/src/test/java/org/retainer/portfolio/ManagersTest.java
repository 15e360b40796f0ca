package org.retainer.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retainer.portfolio.Clients.EUR;
import static org.retainer.portfolio.Clients.RUB;
import static org.retainer.portfolio.Office.ADMIN;
import static org.retainer.portfolio.Office.ANNA;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountCategory;
import org.retainer.account.AccountService;
import org.retainer.account.AccountStatus;
import org.retainer.refusal.Refusal;
import org.retainer.time.History;
import org.retainer.time.Period;

public class ManagersTest {
    private static final Period NOVEMBER = Period.of(YearMonth.of(2026, 11));
    private static final Period QUARTER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));

    private final Office office = new Office();

    @Test
    public void hoursAndMoneyOfEachDayAreThoseOfTheLeadOfThatDay() {
        Account rom = office.open("ROM", account -> account.leadFrom(LocalDate.of(2026, 11, 10), "vera"));
        office.figures.work(rom, "2026-11-09", 2);
        office.figures.work(rom, "2026-11-10", 3);

        List<ManagerRow> rows = office.managers.of(ADMIN, NOVEMBER);

        assertThat(names(rows)).containsExactly("anna", "vera");
        assertThat(rows.get(0).seconds()).isEqualTo(7200);
        assertThat(rows.get(0).clients()).isZero();
        assertThat(rows.get(1).seconds()).isEqualTo(10800);
        assertThat(rows.get(1).clients()).isEqualTo(1);
        assertThat(rows.get(1).earned()).extracting(Earned::margin).containsExactly(Optional.of(Money.of(RUB, 120)));
    }

    @Test
    public void daysToComeBringNothingYet() {
        Account rom = office.open("ROM", account -> account);
        office.figures.work(rom, "2026-11-25", 3);

        assertThat(office.managers.of(ADMIN, NOVEMBER).get(0).seconds()).isZero();
        assertThat(office.managers.counted(NOVEMBER))
                .contains(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20)));
        assertThat(office.managers.counted(Period.of(YearMonth.of(2026, 12)))).isEmpty();
    }

    @Test
    public void currenciesStandInLinesOfTheirOwn() {
        office.figures.work(office.open("ROM", account -> account), "2026-11-02", 1);
        office.figures.work(office.open("E", account -> account.currency(EUR)), "2026-11-02", 1);
        office.figures.work(office.open("F", account -> account.currency(EUR)), "2026-11-02", 1);

        assertThat(office.managers.of(ADMIN, NOVEMBER).get(0).earned())
                .extracting(Earned::revenue)
                .containsExactly(Optional.of(Money.of(EUR, 200)), Optional.of(Money.of(RUB, 100)));
    }

    @Test
    public void onlyThoseWhoPayAreClients() {
        office.open("ROM", account -> account);
        office.open("OWN", account -> account.category(History.always(AccountCategory.INTERNAL)));

        ManagerRow row = office.managers.of(ADMIN, NOVEMBER).get(0);

        assertThat(row.clients()).isEqualTo(1);
        assertThat(row.open()).isEqualTo(2);
        assertThat(row.load()).isEqualTo(Load.BELOW);
    }

    @Test
    public void eightToTwentyClientsAreANormalLoad() {
        assertThat(List.of(7, 8, 20, 21).stream().map(Load::of))
                .containsExactly(Load.BELOW, Load.NORMAL, Load.NORMAL, Load.ABOVE);
    }

    @Test
    public void churnIsWhoEndedOfThoseActiveAtTheStart() {
        office.open("STAYS", account -> account);
        office.open("LEFT", account -> account.endDate(Optional.of(LocalDate.of(2026, 11, 5))));
        office.open("SHUT", account -> account.status(AccountStatus.CLOSED)
                .closedAt(Optional.of(Instant.parse("2026-11-09T10:00:00Z"))));
        office.open("EARLIER", account -> account.endDate(Optional.of(LocalDate.of(2026, 10, 31))));
        office.open("SHORT", account -> account.startDate(Optional.of(LocalDate.of(2026, 11, 2)))
                .endDate(Optional.of(LocalDate.of(2026, 11, 3))));
        office.open("LATER", account -> account.endDate(Optional.of(LocalDate.of(2026, 11, 30))));

        Churn churn = office.managers.of(ADMIN, NOVEMBER).get(0).churn();

        assertThat(churn.activeAtStart()).isEqualTo(4);
        assertThat(churn.ended())
                .extracting(end -> end.account().key().toString())
                .containsExactly("SHORT", "LEFT", "SHUT");
        assertThat(churn.endedOfActive()).isEqualTo(2);
        assertThat(churn.percent()).contains(new BigDecimal("50.0"));
    }

    @Test
    public void churnOfNobodyIsUnknown() {
        assertThat(new Churn(0, List.of(), 0).percent()).isEmpty();
        assertThat(new Churn(3, List.of(), 1).percent()).contains(new BigDecimal("33.3"));
    }

    @Test
    public void clientWhoLeftIsTheLossOfTheirLastLeadAlone() {
        office.open("LEFT", account -> account.leadFrom(LocalDate.of(2026, 11, 4), "vera")
                .endDate(Optional.of(LocalDate.of(2026, 11, 5))));

        List<ManagerRow> rows = office.managers.of(ADMIN, NOVEMBER);

        assertThat(names(rows)).containsExactly("vera");
        assertThat(rows.get(0).churn().percent()).contains(new BigDecimal("100.0"));
    }

    @Test
    public void renewalsDueArePassedOrWithinSixtyDays() {
        office.open("PASSED", account -> account.renewalDate(Optional.of(LocalDate.of(2026, 11, 1))));
        office.open("SOON", account -> account.renewalDate(Optional.of(LocalDate.of(2027, 1, 19))));
        office.open("FAR", account -> account.renewalDate(Optional.of(LocalDate.of(2027, 1, 20))));
        office.open("LEAVES", account -> account.renewalDate(Optional.of(LocalDate.of(2026, 12, 1)))
                .endDate(Optional.of(LocalDate.of(2026, 12, 1))));

        assertThat(office.managers.of(ADMIN, NOVEMBER).get(0).renewalsDue())
                .extracting(day -> day.account().key().toString())
                .containsExactly("PASSED", "SOON");
    }

    @Test
    public void renewalDayMovedOnByAMonthIsARenewal() {
        Account rom = office.open("ROM", account -> account.renewalDate(Optional.of(LocalDate.of(2026, 11, 15))));
        office.change("2026-11-10", rom, account -> account.renewalDate(Optional.of(LocalDate.of(2027, 11, 15))));

        ManagerRow row = office.managers.of(ADMIN, NOVEMBER).get(0);

        assertThat(row.renewalsDone()).extracting(ClientDay::day).containsExactly(LocalDate.of(2027, 11, 15));
        assertThat(office.managers
                        .of(ADMIN, Period.of(YearMonth.of(2026, 10)))
                        .get(0)
                        .renewalsDone())
                .isEmpty();
    }

    @Test
    public void correctedRenewalDayIsNoRenewal() {
        LocalDate day = LocalDate.of(2026, 11, 15);
        Account shifted = office.open("SHIFTED", account -> account.renewalDate(Optional.of(day)));
        Account undone = office.open("UNDONE", account -> account.renewalDate(Optional.of(day)));
        Account first = office.open("FIRST", account -> account);
        Account removed = office.open("REMOVED", account -> account.renewalDate(Optional.of(day)));
        office.change("2026-11-10", shifted, account -> account.renewalDate(Optional.of(day.plusDays(27))));
        office.change("2026-11-10", undone, account -> account.renewalDate(Optional.of(day.plusYears(1))));
        office.change("2026-11-11", undone, account -> account.renewalDate(Optional.of(day)));
        office.change("2026-11-10", first, account -> account.renewalDate(Optional.of(day)));
        office.change("2026-11-11", first, account -> account.renewalDate(Optional.of(day.plusYears(1))));
        office.change("2026-11-10", removed, account -> account.renewalDate(Optional.of(day.plusYears(1))));
        office.change("2026-11-11", removed, account -> account.renewalDate(Optional.empty()));

        assertThat(office.managers.of(ADMIN, NOVEMBER).get(0).renewalsDone()).isEmpty();
    }

    @Test
    public void servicesSoldToExistingClientsCountFirstOnesDoNot() {
        LocalDate november = LocalDate.of(2026, 11, 2);
        office.open("OLD", account -> account.startDate(Optional.of(LocalDate.of(2026, 1, 1)))
                .services(List.of(service("SEO", LocalDate.of(2026, 1, 1)), service("Ads", november))));
        office.open("NEW", account -> account.startDate(Optional.of(november))
                .services(List.of(service("Site", november))));
        office.open("UNDATED", account -> account.services(List.of(service("Site", november))));
        office.open(
                "OLDER",
                account -> account.services(List.of(
                        new AccountService("Site", Optional.empty(), Optional.empty()), service("Audit", november))));

        assertThat(office.managers.of(ADMIN, QUARTER).get(0).servicesStarted())
                .extracting(ClientDay::what)
                .containsExactly("Ads", "Audit");
    }

    @Test
    public void headsSeeTheirDepartmentLeadsSeeNoComparison() {
        office.open("ROM", account -> account);
        office.open("VERAS", account -> account.lead(History.always("vera")));

        assertThat(names(office.managers.of(new Viewer("kim", Set.of(), Set.of("vera")), NOVEMBER)))
                .containsExactly("vera");
        assertThatThrownBy(() -> office.managers.of(ANNA, NOVEMBER)).isInstanceOf(Refusal.class);
    }

    @Test
    public void clientsOfSomebodyWhoIsGoneAreMarked() {
        office.open("ROM", account -> account.lead(History.always("gone")));

        assertThat(office.managers.of(ADMIN, NOVEMBER)).allMatch(ManagerRow::isGone);
    }

    private static AccountService service(String name, LocalDate start) {
        return new AccountService(name, Optional.of(start), Optional.empty());
    }

    private static List<String> names(List<ManagerRow> rows) {
        return rows.stream().map(row -> row.lead().key()).toList();
    }
}
