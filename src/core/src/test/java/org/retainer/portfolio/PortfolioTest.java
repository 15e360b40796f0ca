package org.retainer.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.retainer.portfolio.Clients.EUR;
import static org.retainer.portfolio.Clients.RUB;
import static org.retainer.portfolio.Clients.TODAY;
import static org.retainer.portfolio.Office.ADMIN;
import static org.retainer.portfolio.Office.ANNA;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.Money;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountCategory;
import org.retainer.account.AccountStatus;
import org.retainer.account.Mood;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetCourse;
import org.retainer.budget.BudgetPrice;
import org.retainer.budget.BudgetScope;
import org.retainer.budget.BudgetState;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.PeriodKind;
import org.retainer.budget.Rollover;
import org.retainer.rate.HourlyAmount;
import org.retainer.time.History;

public class PortfolioTest {
    private static final PortfolioQuery OPEN = PortfolioQuery.open(TODAY);

    private final Office office = new Office();

    @Test
    public void rowSumsTheMonthThroughTheDay() {
        Account rom = office.open("ROM", account -> account);
        office.figures.work(rom, "2026-10-31", 7);
        office.figures.work(rom, "2026-11-01", 2);
        office.figures.work(rom, "2026-11-20", 1);
        office.figures.work(rom, "2026-11-21", 9);

        PortfolioRow row = office.portfolio.all(ADMIN, OPEN).get(0);

        assertThat(row.worked().seconds()).isEqualTo(3 * 3600);
        assertThat(row.worked().billableSeconds()).isEqualTo(3 * 1800);
        assertThat(row.earned().margin()).contains(Money.of(RUB, 120));
        assertThat(row.budgetState()).isEmpty();
        assertThat(row.remainingSeconds()).isEmpty();
        assertThat(row.diagnosis().health()).isEqualTo(Health.WATCH);
    }

    @Test
    public void worstBudgetGivesTheStateAndTheMonthsHoursOfAllWorkLead() {
        Account rom = office.open("ROM", account -> account);
        office.figures.courses.put(
                rom.id(),
                List.of(
                        Clients.hours(
                                1,
                                "Design",
                                10,
                                12,
                                budget -> budget.scope(new BudgetScope(Set.of("Design"), Set.of(), Set.of()))),
                        Clients.hours(2, "All", 40, 10)));

        PortfolioRow row = office.portfolio.all(ADMIN, OPEN).get(0);

        assertThat(row.budgetState()).contains(BudgetState.OVER);
        assertThat(row.leading().orElseThrow().budget().name()).isEqualTo("All");
        assertThat(row.remainingSeconds()).isEqualTo(OptionalLong.of(30 * 3600));
    }

    @Test
    public void staffSeesNobodyAndALeadTheirOwn() {
        office.open("ROM", account -> account);
        office.open("OTHER", account -> account.lead(History.always("vera")));

        assertThat(office.portfolio.all(new Viewer("boris", Set.of()), OPEN)).isEmpty();
        assertThat(keys(office.portfolio.all(ANNA, OPEN))).containsExactly("ROM");
        assertThat(keys(office.portfolio.all(new Viewer("kim", Set.of(), Set.of("vera")), OPEN)))
                .containsExactly("OTHER");
        assertThat(keys(office.portfolio.all(ADMIN, OPEN))).containsExactly("OTHER", "ROM");
    }

    @Test
    public void filtersByLeadAndCategoryOfTheDayStatusHealthAndText() {
        office.open("A", account -> account.leadFrom(TODAY, "vera"));
        office.open("B", account -> account.category(History.always(AccountCategory.INTERNAL)));
        office.open("C", account -> account.status(AccountStatus.CLOSED));
        office.open("D", account -> account.mood(Optional.of(Mood.AT_RISK)));

        assertThat(keys(office.portfolio.all(ADMIN, OPEN.withLead(Optional.of("vera")))))
                .containsExactly("A");
        assertThat(keys(office.portfolio.all(
                        ADMIN, PortfolioQuery.open(TODAY.minusDays(1)).withLead(Optional.of("vera")))))
                .isEmpty();
        assertThat(keys(office.portfolio.all(ADMIN, OPEN.withCategory(Optional.of(AccountCategory.INTERNAL)))))
                .containsExactly("B");
        assertThat(keys(office.portfolio.all(ADMIN, OPEN.withStatuses(Set.of(AccountStatus.CLOSED)))))
                .containsExactly("C");
        assertThat(keys(office.portfolio.all(ADMIN, OPEN.withHealth(Optional.of(Health.BAD)))))
                .containsExactly("D");
        assertThat(keys(office.portfolio.all(ADMIN, OPEN.withText("b lt")))).containsExactly("B");
    }

    @Test
    public void overagesOfFinishedPeriodsAreUnbilledUnlessTheNextPeriodMakesUpForThem() {
        Account rom = office.open("ROM", account -> account);
        Account carries = office.open("CARRIES", account -> account);
        BudgetPrice price = BudgetPrice.of(Money.of(RUB, 50_000), Money.of(RUB, 1_500));
        office.figures.unbilled.put(rom.id(), owed(Money.of(RUB, 100), 0));
        office.figures.courses.put(rom.id(), List.of(overspent(price, Rollover.NONE)));
        office.figures.courses.put(
                carries.id(),
                List.of(overspent(price, new Rollover(false, true, OptionalLong.empty(), OptionalInt.empty()))));

        assertThat(office.portfolio.all(ADMIN, OPEN))
                .extracting(row -> row.unbilled().amount())
                .containsExactly(Optional.of(Money.of(RUB, 0)), Optional.of(Money.of(RUB, 3_100)));
    }

    /** Ten hours a month, of which October took twelve. */
    private static BudgetCourse overspent(BudgetPrice price, Rollover rollover) {
        Budget budget = Budget.begin(1, "Support", BudgetUnit.HOURS, RUB, PeriodKind.MONTH, LocalDate.of(2026, 10, 1))
                .base(10 * Clients.HOUR)
                .price(History.always(price))
                .rollover(History.always(rollover))
                .build();
        return Clients.course(budget, YearMonth.of(2026, 10), 12 * Clients.HOUR);
    }

    @Test
    public void pageByNameAsksOnlyForItsOwnClients() {
        for (String key : List.of("A", "B", "C")) {
            office.open(key, account -> account);
        }

        PortfolioPart page = office.portfolio.page(ADMIN, OPEN, 1, 1);

        assertThat(keys(page.rows())).containsExactly("B");
        assertThat(page.total()).isEqualTo(3);
        assertThat(office.figures.asked).isEqualTo(3);
    }

    @Test
    public void worstStandFirstAndThoseWithMoreReasons() {
        office.open("GOOD", account -> account.category(History.always(AccountCategory.INTERNAL)));
        office.open("TENSE", account -> account.mood(Optional.of(Mood.TENSE)));
        office.open("WATCH", account -> account);
        office.open("BAD", account -> account.mood(Optional.of(Mood.AT_RISK)));

        PortfolioQuery worst = OPEN.sorted(PortfolioOrder.HEALTH, PortfolioOrder.HEALTH.isDescendingByItself());

        assertThat(keys(office.portfolio.all(ADMIN, worst))).containsExactly("BAD", "TENSE", "WATCH", "GOOD");
        assertThat(keys(office.portfolio.page(ADMIN, worst, 2, 5).rows())).containsExactly("WATCH", "GOOD");
    }

    @Test
    public void currenciesAreNeverComparedAndTheUnknownStandsLast() {
        for (String key : List.of("A", "B")) {
            Account account = office.open(key, one -> one);
            office.figures.unbilled.put(account.id(), owed(Money.of(RUB, key.equals("A") ? 5 : 900), 0));
        }
        Account euro = office.open("E", account -> account.currency(EUR));
        office.figures.unbilled.put(euro.id(), owed(Money.of(EUR, 7), 0));
        Account unknown = office.open("U", account -> account.currency(EUR));
        office.figures.unbilled.put(unknown.id(), owed(Money.zero(EUR), 60));

        assertThat(keys(office.portfolio.all(ADMIN, OPEN.sorted(PortfolioOrder.UNBILLED, true))))
                .containsExactly("E", "B", "A", "U");
        assertThat(keys(office.portfolio.all(ADMIN, OPEN.sorted(PortfolioOrder.UNBILLED, false))))
                .containsExactly("E", "A", "B", "U");
    }

    @Test
    public void sumsStandInALineForEachCurrency() {
        Account rom = office.open("ROM", account -> account);
        office.figures.work(rom, "2026-11-02", 2);
        office.figures.unbilled.put(rom.id(), owed(Money.of(RUB, 10), 60));
        Account euro = office.open("E", account -> account.currency(EUR));
        office.figures.unbilled.put(euro.id(), owed(Money.of(EUR, 7), 0));
        office.open("B", account -> account.mood(Optional.of(Mood.AT_RISK)));

        PortfolioSums sums = PortfolioSums.of(office.portfolio.all(ADMIN, OPEN));

        assertThat(sums.clients()).isEqualTo(3);
        assertThat(sums.standing(Health.BAD)).isEqualTo(1);
        assertThat(sums.standing(Health.GOOD)).isZero();
        assertThat(sums.seconds()).isEqualTo(7200);
        assertThat(sums.money())
                .containsExactly(
                        new PortfolioSums.InCurrency(Money.of(EUR, 7), 0, Earned.nothing(EUR)),
                        new PortfolioSums.InCurrency(
                                Money.of(RUB, 10),
                                60,
                                Earned.of(RUB, Optional.of(Money.of(RUB, 200)), Optional.of(Money.of(RUB, 80)), 0, 0)));
    }

    private static List<String> keys(List<PortfolioRow> rows) {
        return rows.stream().map(row -> row.account().key().toString()).toList();
    }

    private static Unbilled owed(Money money, long unratedSeconds) {
        return new Unbilled(HourlyAmount.of(3600, money), unratedSeconds);
    }
}
