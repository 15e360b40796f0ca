package org.retainer.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.Test;
import org.retainer.account.Account;
import org.retainer.account.AccountKey;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPrice;
import org.retainer.budget.BudgetSpending;
import org.retainer.budget.BudgetStatuses;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.PeriodKind;
import org.retainer.budget.Rollover;
import org.retainer.budget.Spent;
import org.retainer.fixture.InMemoryStores;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;
import org.retainer.time.WorkingDays;
import org.retainer.work.PricedSeconds;
import org.retainer.work.WorkTotal;
import org.retainer.work.WorkValues;

public class MarginsTest {
    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final long HOUR = 3600;
    private static final InstallationTime TIME = new InstallationTime(
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC), () -> ZoneOffset.UTC);

    private final InMemoryStores stores = new InMemoryStores();
    private final Account account = stores.accounts()
            .add(Account.open(AccountKey.of("ROM"), "Ромашка", "anna", RUB).build());
    private final SortedMap<YearMonth, WorkTotal> work = new TreeMap<>();
    private final SortedMap<YearMonth, Spent> spent = new TreeMap<>();
    private final Margins margins = new Margins(
            new Worked(),
            stores.budgets(),
            new BudgetStatuses(
                    stores.budgets(),
                    new Used(),
                    () -> new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of())),
            TIME);

    @Test
    public void hourlyWorkEarnsItsValueAndCostsWhatPeopleCost() {
        worked(OCTOBER, priced(10, 2500), priced(10, 2500), priced(12, 1000));

        Margin margin = margins.of(account, Period.of(OCTOBER));

        assertThat(margin.revenue()).contains(rub("25000"));
        assertThat(margin.cost()).contains(rub("12000"));
        assertThat(margin.margin()).contains(rub("13000"));
        assertThat(margin.percent()).contains(new BigDecimal("52.0"));
        assertThat(margin.valueAtRates()).contains(rub("25000"));
        assertThat(margin.revenuePerHour()).contains(rub("2083.33"));
        assertThat(margin.unratedSeconds()).isZero();
    }

    @Test
    public void nothingKnownIsNotZero() {
        PricedSeconds unknown = new PricedSeconds(HOUR, BigInteger.ZERO, HOUR);
        worked(OCTOBER, unknown, unknown, unknown);

        Margin margin = margins.of(account, Period.of(OCTOBER));

        assertThat(margin.revenue()).isEmpty();
        assertThat(margin.cost()).isEmpty();
        assertThat(margin.margin()).isEmpty();
        assertThat(margin.percent()).isEmpty();
        assertThat(margin.valueAtRates()).isEmpty();
        assertThat(margin.revenuePerHour()).isEmpty();
        assertThat(margin.unratedSeconds()).isEqualTo(HOUR);
        assertThat(margin.costUnratedSeconds()).isEqualTo(HOUR);
    }

    @Test
    public void whatIsKnownIsSummedAndTheRestIsCounted() {
        PricedSeconds some = priced(1, 2500).plus(new PricedSeconds(HOUR, BigInteger.ZERO, HOUR));
        worked(OCTOBER, some, some, priced(2, 1000));

        Margin margin = margins.of(account, Period.of(OCTOBER));

        assertThat(margin.revenue()).contains(rub("2500"));
        assertThat(margin.unratedSeconds()).isEqualTo(HOUR);
    }

    @Test
    public void noWorkEarnsAndCostsNothing() {
        Margin margin = margins.of(account, Period.of(OCTOBER));

        assertThat(margin.revenue()).contains(rub("0"));
        assertThat(margin.cost()).contains(rub("0"));
        assertThat(margin.percent()).isEmpty();
        assertThat(margin.revenuePerHour()).isEmpty();
    }

    @Test
    public void feeIsSpreadOverTheDaysOfItsPeriod() {
        budget(PeriodKind.MONTH, BudgetPrice.of(rub("31000")), Rollover.NONE);

        assertThat(revenue("2026-10-01", "2026-10-31")).isEqualTo(rub("31000"));
        assertThat(revenue("2026-10-01", "2026-10-10")).isEqualTo(rub("10000"));
        assertThat(revenue("2026-10-31", "2026-11-01")).isEqualTo(rub("2033.33"));
        assertThat(revenue("2025-01-01", "2025-12-31")).isEqualTo(rub("0"));
    }

    @Test
    public void partsOfAFeeAddUpToTheFee() {
        budget(PeriodKind.QUARTER, BudgetPrice.of(rub("100000")), Rollover.NONE);

        Money parts = margins.byMonth(account, period("2026-07-01", "2026-09-30")).values().stream()
                .map(month -> month.revenue().orElseThrow())
                .reduce(Money.zero(RUB), Money::plus);
        assertThat(revenue("2026-07-01", "2026-09-30")).isEqualTo(rub("100000"));
        assertThat(parts.minus(rub("100000")).abs().getAmount()).isLessThanOrEqualTo(new BigDecimal("0.02"));
    }

    @Test
    public void overageOfAFinishedPeriodIsEarnedOnItsLastDay() {
        budget(PeriodKind.MONTH, BudgetPrice.of(rub("31000"), rub("3000")), Rollover.NONE);
        spent.put(OCTOBER, Spent.ofSeconds(42 * HOUR));

        assertThat(revenue("2026-10-01", "2026-10-31")).isEqualTo(rub("37000"));
        assertThat(revenue("2026-10-01", "2026-10-30")).isEqualTo(rub("30000"));
        assertThat(margins.byMonth(account, period("2026-09-01", "2026-11-21"))
                        .get(OCTOBER)
                        .revenue())
                .contains(rub("37000"));
    }

    @Test
    public void overagesAreSummedExactlyWithTheRest() {
        budget(PeriodKind.MONTH, BudgetPrice.of(rub("0"), rub("0.18")), Rollover.NONE);
        spent.put(YearMonth.of(2026, 9), Spent.ofSeconds(40 * HOUR + 70));
        spent.put(OCTOBER, Spent.ofSeconds(40 * HOUR + 70));

        assertThat(revenue("2026-10-01", "2026-10-31")).isEqualTo(rub("0"));
        assertThat(revenue("2026-09-01", "2026-10-31")).isEqualTo(rub("0.01"));
    }

    @Test
    public void overageOfTheRunningPeriodIsNotEarnedYet() {
        budget(PeriodKind.MONTH, BudgetPrice.of(rub("30000"), rub("3000")), Rollover.NONE);
        spent.put(YearMonth.of(2026, 11), Spent.ofSeconds(42 * HOUR));

        assertThat(revenue("2026-11-01", "2026-11-30")).isEqualTo(rub("30000"));
    }

    @Test
    public void overageThatTheNextPeriodMakesUpForIsNotEarned() {
        Rollover deficit = new Rollover(false, true, OptionalLong.empty(), OptionalInt.empty());
        budget(PeriodKind.MONTH, BudgetPrice.of(rub("31000"), rub("3000")), deficit);
        spent.put(OCTOBER, Spent.ofSeconds(42 * HOUR));

        assertThat(revenue("2026-10-01", "2026-10-31")).isEqualTo(rub("31000"));
    }

    @Test
    public void everyMonthAskedForIsThere() {
        worked(OCTOBER, priced(1, 100), priced(1, 100), priced(1, 50));

        assertThat(margins.byMonth(account, period("2026-08-15", "2026-11-02")))
                .containsOnlyKeys(YearMonth.of(2026, 8), YearMonth.of(2026, 9), OCTOBER, YearMonth.of(2026, 11));
    }

    private Money revenue(String from, String to) {
        return margins.of(account, period(from, to)).revenue().orElseThrow();
    }

    private void worked(YearMonth month, PricedSeconds billable, PricedSeconds hourly, PricedSeconds cost) {
        work.put(month, new WorkTotal(billable, hourly, cost));
    }

    private void budget(PeriodKind kind, BudgetPrice price, Rollover rollover) {
        Budget budget = Budget.begin(account.id(), "Поддержка", BudgetUnit.HOURS, RUB, kind, LocalDate.of(2026, 1, 1))
                .base(40 * HOUR)
                .price(price)
                .rollover(rollover)
                .build();
        stores.transactions().run(() -> stores.budgets().add(budget));
    }

    private static PricedSeconds priced(long hours, long rate) {
        return new PricedSeconds(hours * HOUR, BigInteger.valueOf(hours * HOUR * rate * 100), 0);
    }

    private static Money rub(String amount) {
        return Money.parse("RUB " + amount);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** Sums of whole months. */
    private final class Worked implements WorkValues {
        @Override
        public Map<Long, SortedMap<YearMonth, WorkTotal>> byMonth(Collection<Account> accounts, Period days) {
            SortedMap<YearMonth, WorkTotal> within = new TreeMap<>(work);
            within.keySet().removeIf(month -> !days.contains(month.atDay(1)));
            return Map.of(account.id(), within);
        }
    }

    private final class Used implements BudgetSpending {
        @Override
        public Map<Long, SortedMap<YearMonth, Spent>> byMonth(Collection<Budget> budgets, LocalDate until) {
            Map<Long, SortedMap<YearMonth, Spent>> sums = new HashMap<>();
            budgets.forEach(budget -> sums.put(budget.id(), spent));
            return sums;
        }

        @Override
        public SortedMap<LocalDate, Spent> byDay(Budget budget, Period days) {
            throw new UnsupportedOperationException("No chart is drawn here");
        }
    }
}
