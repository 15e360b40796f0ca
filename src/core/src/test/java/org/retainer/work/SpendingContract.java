package org.retainer.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.Before;
import org.junit.Test;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetBuilder;
import org.retainer.budget.BudgetPrice;
import org.retainer.budget.BudgetScope;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.Counting;
import org.retainer.budget.PeriodKind;
import org.retainer.budget.Spent;
import org.retainer.fixture.StoresContract;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.Placement;
import org.retainer.hours.TotalsUpkeep;
import org.retainer.rate.RateKind;
import org.retainer.time.Period;

/** What work adds up to, over every kind of store. */
public abstract class SpendingContract extends StoresContract {
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Period EVER = new Period(LocalDate.MIN, LocalDate.MAX);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final long HOUR = 3600;

    private WorkBench bench;

    @Before
    public void openBench() {
        bench = WorkBench.open(stores);
    }

    @Test
    public void storedAndLiveSumsAreTheSame() {
        Budget budget = bench.add(hours().build());
        write(1, 100, OCTOBER.atDay(5), HOUR);
        write(2, 101, NOVEMBER.atDay(5), 2 * HOUR);

        assertSpent(budget, END, OCTOBER, HOUR, NOVEMBER, 2 * HOUR);
        bench.clean();
        assertSpent(budget, END, OCTOBER, HOUR, NOVEMBER, 2 * HOUR);
        assertThat(stores.work().sums(List.of(budget.accountId()), EVER)).hasSize(2);
        write(3, 101, NOVEMBER.atDay(6), HOUR);
        assertSpent(budget, END, OCTOBER, HOUR, NOVEMBER, 3 * HOUR);
    }

    @Test
    public void onlyDaysOfTheBudgetAndUntilTheDayAskedAboutCount() {
        Budget budget = bench.add(hours().start(OCTOBER.atDay(15))
                .end(Optional.of(NOVEMBER.atDay(20)))
                .build());
        for (int day : List.of(14, 15, 31)) {
            write(day, 100, OCTOBER.atDay(day), day);
        }
        for (int day : List.of(1, 10, 20, 21)) {
            write(100 + day, 100, NOVEMBER.atDay(day), day);
        }
        bench.clean();

        assertSpent(budget, END, OCTOBER, 46, NOVEMBER, 31);
        assertSpent(budget, NOVEMBER.atDay(9), OCTOBER, 46, NOVEMBER, 1);
        assertSpent(budget, OCTOBER.atDay(31), OCTOBER, 46);
        assertSpent(budget, OCTOBER.atDay(30), OCTOBER, 15);
        assertThat(bench.spending.byMonth(budget, LocalDate.of(2020, 1, 1))).isEmpty();
        assertThat(bench.spending.byDay(budget, new Period(OCTOBER.atDay(1), LocalDate.MAX)))
                .containsOnlyKeys(
                        OCTOBER.atDay(15), OCTOBER.atDay(31), NOVEMBER.atDay(1), NOVEMBER.atDay(10), NOVEMBER.atDay(20))
                .containsEntry(OCTOBER.atDay(15), Spent.ofSeconds(15));
    }

    @Test
    public void aBudgetThatIsChangedIsNeverAnsweredFromItsOldSums() {
        Budget budget = bench.add(hours().build());
        write(1, 100, OCTOBER.atDay(5), HOUR);
        bench.write(WorkBench.with(
                bench.placement(2, 100, "anna", "", OCTOBER.atDay(6), HOUR),
                budget.accountId(),
                OCTOBER.atDay(6),
                HOUR,
                0,
                false));
        bench.clean();
        Budget all = budget.change().counts(Counting.ALL).version(2).build();
        bench.replace(all);

        assertSpent(all, END, OCTOBER, 2 * HOUR);
        bench.clean();
        assertSpent(all, END, OCTOBER, 2 * HOUR);
        assertThat(stores.work().dirty(List.of(budget.accountId()))).isEmpty();
        assertThat(stores.work().noted(10)).isEmpty();
        Budget later = bench.add(hours().start(OCTOBER.atDay(6)).build());
        assertThat(bench.spending.byMonth(later, END)).isEmpty();
        bench.clean();
        assertThat(bench.spending.byMonth(later, END)).isEmpty();
        assertThat(stores.work().sums(List.of(budget.accountId()), EVER)).hasSize(2);
    }

    @Test
    public void scopesHoldComponentsActivitiesAndIssuesWithTheirSubTasks() {
        bench.issue(100, Optional.empty(), "Дизайн", "SEO");
        bench.issue(101, Optional.of(100L));
        bench.issue(102, Optional.empty());
        Budget byComponent = bench.add(scoped(Set.of("дизайн"), Set.of(), Set.of()));
        Budget byActivity = bench.add(scoped(Set.of(), Set.of("Design"), Set.of()));
        Budget byIssue = bench.add(scoped(Set.of(), Set.of(), Set.of(100L)));
        Budget byAny = bench.add(scoped(Set.of("seo"), Set.of("design"), Set.of(102L)));
        bench.write(bench.placement(1, 100, "anna", "", OCTOBER.atDay(1), 1));
        bench.write(bench.placement(2, 101, "anna", "design", OCTOBER.atDay(1), 10));
        bench.write(bench.placement(3, 102, "anna", "", OCTOBER.atDay(1), 100));
        for (int made = 0; made < 2; made++) {
            assertSpent(byComponent, END, OCTOBER, 1);
            assertSpent(byActivity, END, OCTOBER, 10);
            assertSpent(byIssue, END, OCTOBER, 11);
            assertSpent(byAny, END, OCTOBER, 111);
            bench.clean();
        }
        bench.issue(100, Optional.empty(), "SEO");
        bench.issue(102, Optional.of(100L), "ДИЗАЙН");
        for (int made = 0; made < 2; made++) {
            assertSpent(byComponent, END, OCTOBER, 100);
            assertSpent(byIssue, END, OCTOBER, 111);
            bench.clean();
        }
        assertThat(stores.work().noted(10)).isEmpty();
    }

    @Test
    public void moneyIsCountedAtTheRateOfEachDayAndUnknownRatesAreSaid() {
        Budget budget = bench.add(money().build());
        write(1, 100, OCTOBER.atDay(5), HOUR);
        write(2, 100, OCTOBER.atDay(15), 100);
        write(3, 100, OCTOBER.atDay(25), 7);
        bench.clean();
        assertThat(bench.spending.byMonth(budget, END).get(OCTOBER))
                .isEqualTo(new Spent(HOUR + 107, BigInteger.ZERO, HOUR + 107));

        bench.rate(RateKind.BILL, 0, "", "", Optional.of(Money.of(WorkBench.RUB, 1000)), OCTOBER.atDay(10));
        bench.rate(
                RateKind.BILL,
                budget.accountId(),
                "",
                "",
                Optional.of(Money.of(WorkBench.RUB, 2000)),
                OCTOBER.atDay(20));
        bench.rate(RateKind.COST, 0, "anna", "", Optional.of(Money.of(WorkBench.RUB, 500)), OCTOBER.atDay(6));
        BigInteger value = BigInteger.valueOf(100 * 100_000L + 7 * 200_000L);
        for (int made = 0; made < 2; made++) {
            assertThat(bench.spending.byMonth(budget, END).get(OCTOBER)).isEqualTo(new Spent(HOUR + 107, value, HOUR));
            WorkTotal total = bench.values.of(bench.account, Period.of(OCTOBER));
            assertThat(total.billable()).isEqualTo(new PricedSeconds(HOUR + 107, value, HOUR));
            assertThat(total.hourly()).isEqualTo(total.billable());
            assertThat(total.cost()).isEqualTo(new PricedSeconds(HOUR + 107, BigInteger.valueOf(107 * 50_000L), HOUR));
            assertThat(bench.values
                            .of(bench.account, new Period(OCTOBER.atDay(6), OCTOBER.atDay(20)))
                            .seconds())
                    .isEqualTo(100);
            bench.clean();
        }
    }

    @Test
    public void whatAFeePaysForIsNotHourly() {
        bench.add(hours().start(OCTOBER.atDay(1))
                .scope(new BudgetScope(Set.of(), Set.of("seo"), Set.of()))
                .price(BudgetPrice.of(Money.of(WorkBench.RUB, 1)))
                .build());
        bench.write(bench.placement(1, 100, "anna", "SEO", OCTOBER.atDay(5), 1));
        bench.write(bench.placement(2, 100, "anna", "", OCTOBER.atDay(5), 10));
        bench.write(bench.placement(3, 100, "anna", "SEO", SEPTEMBER.atDay(5), 100));
        for (int made = 0; made < 2; made++) {
            WorkTotal total = bench.values.of(bench.account, new Period(SEPTEMBER.atDay(1), OCTOBER.atEndOfMonth()));
            assertThat(total.hourly().seconds()).isEqualTo(110);
            assertThat(total.billableSeconds()).isEqualTo(111);
            bench.clean();
        }
    }

    @Test
    public void openingTheMonthOfALateEntryAgainLeavesTheClosedOneInWhichItCounted() {
        Budget budget = bench.add(hours().build());
        bench.close(SEPTEMBER);
        Placement entry = bench.placement(1, 100, "anna", "", SEPTEMBER.atDay(5), HOUR);
        bench.write(WorkBench.late(entry));
        bench.close(OCTOBER);
        bench.reopen(SEPTEMBER);
        bench.write(entry);
        for (int made = 0; made < 2; made++) {
            assertSpent(budget, END, OCTOBER, HOUR);
            bench.clean();
        }
        bench.reopen(OCTOBER);
        assertSpent(budget, END, SEPTEMBER, HOUR);
    }

    @Test
    public void whatAnyFeePaysForIsNotHourlyWhereScopesOverlap() {
        BudgetPrice fee = BudgetPrice.of(Money.of(WorkBench.RUB, 1));
        bench.issue(100, Optional.empty(), "Site");
        bench.add(hours().scope(new BudgetScope(Set.of("site"), Set.of(), Set.of()))
                .price(fee)
                .build());
        bench.add(hours().scope(new BudgetScope(Set.of(), Set.of("seo"), Set.of()))
                .price(fee)
                .build());
        bench.add(hours().build());
        bench.write(bench.placement(1, 100, "anna", "SEO", OCTOBER.atDay(5), 1));
        bench.write(bench.placement(2, 100, "anna", "", OCTOBER.atDay(5), 10));
        bench.write(bench.placement(3, 200, "anna", "SEO", OCTOBER.atDay(5), 100));
        bench.write(bench.placement(4, 200, "anna", "", OCTOBER.atDay(5), 1000));
        for (int made = 0; made < 2; made++) {
            WorkTotal total = bench.values.of(bench.account, Period.of(OCTOBER));
            assertThat(total.hourly().seconds()).isEqualTo(1000);
            assertThat(total.billableSeconds()).isEqualTo(1111);
            bench.clean();
        }
    }

    @Test
    public void aBudgetOfAllHoursCountsWhatIsFreeOfCharge() {
        Budget billable = bench.add(hours().build());
        Budget all = bench.add(hours().counts(Counting.ALL).build());
        bench.write(WorkBench.with(
                bench.placement(1, 100, "anna", "", OCTOBER.atDay(5), HOUR),
                bench.account.id(),
                OCTOBER.atDay(5),
                HOUR,
                0,
                false));
        bench.write(WorkBench.with(
                bench.placement(2, 100, "anna", "", OCTOBER.atDay(6), 100),
                bench.account.id(),
                OCTOBER.atDay(6),
                100,
                900,
                false));
        for (int made = 0; made < 2; made++) {
            assertSpent(billable, END, OCTOBER, 900);
            assertSpent(all, END, OCTOBER, HOUR + 100);
            bench.clean();
        }
    }

    @Test
    public void lateEntriesCountInTheFirstOpenMonthAndStayWhenItIsClosed() {
        Budget budget = bench.add(hours().build());
        Budget ended = bench.add(hours().end(Optional.of(SEPTEMBER.atDay(30))).build());
        bench.close(SEPTEMBER);
        bench.write(WorkBench.late(bench.placement(1, 100, "anna", "", SEPTEMBER.atDay(5), HOUR)));
        for (int made = 0; made < 2; made++) {
            assertSpent(budget, END, OCTOBER, HOUR);
            assertSpent(ended, END, SEPTEMBER, HOUR);
            bench.clean();
        }
        bench.close(OCTOBER);
        bench.write(WorkBench.late(bench.placement(2, 100, "anna", "", SEPTEMBER.atDay(6), 1)));
        for (int made = 0; made < 2; made++) {
            assertSpent(budget, END, OCTOBER, HOUR, NOVEMBER, 1);
            bench.clean();
        }
        bench.close(NOVEMBER);
        bench.close(AUGUST);
        bench.reopen(OCTOBER);
        assertSpent(budget, END, OCTOBER, HOUR, NOVEMBER, 1);
        bench.clean();
        assertSpent(budget, END, OCTOBER, HOUR, NOVEMBER, 1);
        bench.reopen(NOVEMBER);
        assertSpent(budget, END, OCTOBER, HOUR + 1);
        bench.clean();
        assertSpent(budget, END, OCTOBER, HOUR + 1);
    }

    @Test
    public void hoursThatWereSummedByAnOlderVersionAreSummedLiveUntilTheirTotalsAreMade() {
        Budget budget = bench.add(hours().build());
        write(1, 100, OCTOBER.atDay(5), HOUR);
        new TotalsUpkeep(stores.dirtyMonths(), stores.transactions()).run();
        assertThat(stores.work().isComplete()).isFalse();
        assertSpent(budget, END, OCTOBER, HOUR);
        assertThat(bench.values.of(bench.account, Period.of(OCTOBER)).seconds()).isEqualTo(HOUR);

        bench.clean();
        assertThat(stores.work().isComplete()).isTrue();
        assertThat(stores.work().months(List.of(budget.accountId()), EVER))
                .containsEntry(budget.accountId(), Set.of(OCTOBER));
        assertSpent(budget, END, OCTOBER, HOUR);
    }

    @Test
    public void unassignedMonthsAreMadeToo() {
        bench.write(WorkBench.with(
                bench.placement(1, 100, "anna", "", OCTOBER.atDay(1), 60), 0, OCTOBER.atDay(1), 60, 60, false));
        bench.clean();

        assertThat(stores.work().isComplete()).isTrue();
        assertThat(stores.work().dirty(List.of(0L))).isEmpty();
        assertThat(stores.work()
                        .totals(List.of(0L), EVER)
                        .get(0L)
                        .get(OCTOBER)
                        .total()
                        .seconds())
                .isEqualTo(60);
    }

    @Test
    public void notesAreTakenOnce() {
        stores.transactions().run(() -> stores.work().note(WorkStore.Change.ofIssue(5)));
        stores.transactions().run(() -> stores.work().note(WorkStore.Change.ofAccount(7)));
        List<WorkStore.Change> noted = stores.work().noted(10);
        assertThat(noted).extracting(WorkStore.Change::issueId).containsExactly(5L, 0L);

        stores.transactions().run(() -> stores.work().forget(noted.get(0)));
        assertThat(stores.work().noted(10)).containsExactly(noted.get(1));
        stores.transactions().run(() -> stores.work().mark(List.of(new AccountMonth(3, OCTOBER))));
        assertThat(stores.work().dirty(List.of(3L, 4L))).containsExactly(new AccountMonth(3, OCTOBER));
    }

    private void write(long id, long issueId, LocalDate day, long seconds) {
        bench.write(bench.placement(id, issueId, "anna", "", day, seconds));
    }

    private BudgetBuilder hours() {
        return Budget.begin(
                bench.account.id(),
                "Hours",
                BudgetUnit.HOURS,
                WorkBench.RUB,
                PeriodKind.MONTH,
                LocalDate.of(2026, 1, 1));
    }

    private BudgetBuilder money() {
        return Budget.begin(
                bench.account.id(),
                "Money",
                BudgetUnit.MONEY,
                WorkBench.RUB,
                PeriodKind.MONTH,
                LocalDate.of(2026, 1, 1));
    }

    private Budget scoped(Set<String> components, Set<String> activities, Set<Long> issues) {
        return hours().scope(new BudgetScope(components, activities, issues)).build();
    }

    private void assertSpent(Budget budget, LocalDate until, YearMonth month, long seconds) {
        assertThat(bench.spending.byMonth(budget, until)).containsOnly(Map.entry(month, Spent.ofSeconds(seconds)));
    }

    private void assertSpent(
            Budget budget, LocalDate until, YearMonth month, long seconds, YearMonth other, long otherSeconds) {
        assertThat(bench.spending.byMonth(budget, until))
                .containsOnly(
                        Map.entry(month, Spent.ofSeconds(seconds)), Map.entry(other, Spent.ofSeconds(otherSeconds)));
    }
}
