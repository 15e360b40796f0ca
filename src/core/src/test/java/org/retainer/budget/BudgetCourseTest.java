package org.retainer.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.Test;
import org.retainer.time.WorkingDays;

/** October 2026 begins on a Thursday and has 22 working days. */
public class BudgetCourseTest {
    private static final long HOUR = 3600;
    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final WorkingDays WEEK = calendar(Set.of());

    private final FakeSpending spending = new FakeSpending();

    @Test
    public void overspentBudgetReportsNegativeRemainder() {
        spending.spend(0, "2026-10-05", 45 * HOUR);
        BudgetStatus status = status(hours().build(), "2026-10-31");
        assertThat(status.remaining()).isEqualTo(-5 * HOUR);
        assertThat(status.overage()).isEqualTo(5 * HOUR);
        assertThat(status.state()).isEqualTo(BudgetState.OVER);
        assertThat(status.percent()).contains(new BigDecimal("112.5"));
    }

    @Test
    public void aStatusCountsThroughItsDay() {
        spending.spend(0, "2026-10-05", HOUR).spend(0, "2026-10-06", HOUR);
        assertThat(status(hours().build(), "2026-10-05").spent()).isEqualTo(HOUR);
        assertThat(status(hours().build(), "2026-10-06").spent()).isEqualTo(2 * HOUR);
    }

    @Test
    public void atRiskFromFourFifthsOn() {
        spending.spend(0, "2026-10-30", 32 * HOUR - 1);
        assertThat(status(hours().build(), "2026-10-31").state()).isEqualTo(BudgetState.OK);
        spending.spend(0, "2026-10-30", 1);
        assertThat(status(hours().build(), "2026-10-31").state()).isEqualTo(BudgetState.AT_RISK);
    }

    @Test
    public void aForecastIsBelievedFromTheThirdWorkingDayOn() {
        spending.spend(0, "2026-10-01", 6 * HOUR);
        assertThat(status(hours().build(), "2026-10-02").forecast()).hasValue(66 * HOUR);
        assertThat(status(hours().build(), "2026-10-02").state()).isEqualTo(BudgetState.OK);
        assertThat(status(hours().build(), "2026-10-05").forecast()).hasValue(44 * HOUR);
        assertThat(status(hours().build(), "2026-10-05").state()).isEqualTo(BudgetState.AT_RISK);
        assertThat(status(hours().build(), "2026-10-06").state()).isEqualTo(BudgetState.OK);
    }

    @Test
    public void aForecastIsRoundedHalfUp() {
        spending.spend(0, "2026-10-05", 1);
        assertThat(status(hours().build(), "2026-10-05").forecast()).hasValue(7);
        spending.spend(0, "2026-10-07", 3);
        assertThat(status(hours().build(), "2026-10-12").forecast()).hasValue(11);
    }

    @Test
    public void beforeTheFirstWorkingDayThereIsNoForecast() {
        Budget august = hours().start(LocalDate.of(2026, 8, 1)).build();
        spending.spend(0, "2026-08-01", HOUR);
        assertThat(status(august, "2026-08-02").forecast()).isEmpty();
        assertThat(status(august, "2026-08-03").forecast()).hasValue(21 * HOUR);
    }

    @Test
    public void holidaysThatCoverThePeriodDivideByNothing() {
        Set<LocalDate> all =
                new HashSet<>(OCTOBER.datesUntil(OCTOBER.plusMonths(1)).toList());
        spending.spend(0, "2026-10-05", 50 * HOUR);
        BudgetStatus status = course(hours().build(), "2026-10-31", List.of(), calendar(all))
                .status()
                .orElseThrow();
        assertThat(status.forecast()).isEmpty();
        assertThat(status.state()).isEqualTo(BudgetState.OVER);
    }

    @Test
    public void withoutAllowanceThereIsNoPercentageAndNoRisk() {
        Budget nothing = hours().base(0).build();
        BudgetStatus unspent = status(nothing, "2026-10-31");
        assertThat(unspent.percent()).isEmpty();
        assertThat(unspent.state()).isEqualTo(BudgetState.OK);
        spending.spend(0, "2026-10-05", 1);
        assertThat(status(nothing, "2026-10-31").state()).isEqualTo(BudgetState.OVER);
    }

    @Test
    public void aTotalWithoutEndHasNoForecast() {
        Budget total = Budget.begin(1, "Build", BudgetUnit.HOURS, RUB, PeriodKind.TOTAL, OCTOBER)
                .base(100 * HOUR)
                .build();
        spending.spend(0, "2026-10-05", 10 * HOUR);
        BudgetStatus status = status(total, "2027-03-31");
        assertThat(status.period().id()).isEqualTo("TOTAL");
        assertThat(status.forecast()).isEmpty();
        assertThat(status.percent()).contains(new BigDecimal("10.0"));
    }

    @Test
    public void surplusIsUsableForSoManyPeriodsAndThenShowsAsExpired() {
        Budget budget = hours().rollover(surplus(OptionalLong.empty(), OptionalInt.of(1)))
                .build();
        spending.spend(0, "2026-10-05", 30 * HOUR).spend(0, "2026-11-05", 4 * HOUR);
        BudgetStatus november = status(budget, "2026-11-30");
        assertThat(november.carriedIn()).isEqualTo(10 * HOUR);
        assertThat(november.expired()).isZero();
        BudgetStatus december = status(budget, "2026-12-31");
        assertThat(december.expired()).isEqualTo(6 * HOUR);
        assertThat(december.carriedIn()).isEqualTo(40 * HOUR);
    }

    @Test
    public void theCapDropsTheOldestAndNeverForgivesADeficit() {
        Budget budget = hours().rollover(new Rollover(true, true, OptionalLong.of(5 * HOUR), OptionalInt.empty()))
                .build();
        spending.spend(0, "2026-10-05", 30 * HOUR).spend(0, "2026-11-05", 60 * HOUR);
        BudgetStatus november = status(budget, "2026-11-30");
        assertThat(november.carriedIn()).isEqualTo(5 * HOUR);
        assertThat(november.expired()).isEqualTo(5 * HOUR);
        assertThat(status(budget, "2026-12-01").carriedIn()).isEqualTo(-15 * HOUR);
    }

    @Test
    public void withoutRolloverNothingIsCarriedOn() {
        spending.spend(0, "2026-10-05", 50 * HOUR);
        BudgetStatus november = status(hours().build(), "2026-11-30");
        assertThat(november.carriedIn()).isZero();
        assertThat(november.expired()).isZero();
        assertThat(november.allowance()).isEqualTo(40 * HOUR);
    }

    @Test
    public void aRolloverHoldsForWhatItsPeriodLeaves() {
        Budget budget = hours().build();
        BudgetEdit edit = BudgetEdit.of(budget, LocalDate.of(2026, 11, 20));
        edit.rollover(surplus(OptionalLong.empty(), OptionalInt.empty()));
        assertThat(status(edit.build(), "2026-11-30").carriedIn()).isZero();
        assertThat(status(edit.build(), "2026-12-31").carriedIn()).isEqualTo(40 * HOUR);
    }

    @Test
    public void moneyIsSummedExactlyAndRoundedOnce() {
        Budget money = Budget.begin(1, "Ads", BudgetUnit.MONEY, RUB, PeriodKind.MONTH, OCTOBER)
                .base(100_000)
                .build();
        BigInteger third = BigInteger.valueOf(1200);
        spending.spend(0, OCTOBER, new Spent(0, third, 0)).spend(0, OCTOBER.plusDays(1), new Spent(600, third, 600));
        BudgetStatus status = status(money, "2026-10-02");
        assertThat(status.spent()).isEqualTo(1);
        assertThat(status.unratedSeconds()).isEqualTo(600);
        assertThat(status.forecast()).hasValue(7);
    }

    @Test
    public void aCutFirstPeriodHasTheWholeBaseOrItsOwn() {
        Budget cut = hours().start(LocalDate.of(2026, 10, 15)).build();
        assertThat(status(cut, "2026-10-20").base()).isEqualTo(40 * HOUR);
        assertThat(status(cut, "2026-10-20").period().days().from()).isEqualTo("2026-10-15");
        Budget own =
                cut.change().base(BudgetTerms.with(cut, cut.start(), 20 * HOUR)).build();
        assertThat(status(own, "2026-10-20").base()).isEqualTo(20 * HOUR);
        assertThat(status(own, "2026-11-20").base()).isEqualTo(40 * HOUR);
        assertThat(BudgetTerms.of(own)).hasSize(2);
    }

    @Test
    public void whatHasExpiredCannotBeMovedAndWhatIsUnusedCan() {
        Budget budget = hours().rollover(surplus(OptionalLong.empty(), OptionalInt.of(1)))
                .build();
        spending.spend(0, "2026-10-05", 30 * HOUR).spend(0, "2026-11-05", 4 * HOUR);
        assertThat(available(budget, "2026-10", "2026-11-20")).isEqualTo(6 * HOUR);
        assertThat(available(budget, "2026-10", "2026-12-20")).isZero();
        assertThat(available(budget, "2026-11", "2026-11-20")).isEqualTo(46 * HOUR);
        assertThat(available(hours().build(), "2026-10", "2026-12-20")).isEqualTo(10 * HOUR);
    }

    @Test
    public void transfersCountAtBothEnds() {
        List<Transfer> moved =
                List.of(new Transfer(1, 1, 0, "2026-10", 0, "2026-11", 8 * HOUR, "Launch", "anna", Instant.EPOCH));
        assertThat(course(hours().build(), "2026-10-20", moved, WEEK)
                        .status()
                        .orElseThrow()
                        .transferred())
                .isEqualTo(-8 * HOUR);
        assertThat(course(hours().build(), "2026-11-20", moved, WEEK)
                        .status()
                        .orElseThrow()
                        .allowance())
                .isEqualTo(48 * HOUR);
    }

    @Test
    public void anOverageOfAFeeIsOfferedOnceItsPeriodHasEndedAndNeverCountsTwice() {
        spending.spend(0, "2026-10-05", 41 * HOUR).spend(0, "2026-11-05", 42 * HOUR);
        BudgetPrice price = BudgetPrice.of(Money.of(RUB, 80_000), Money.of(RUB, 2_500));
        Budget fee = hours().price(price).build();
        List<Overage> overages = Overage.of(course(fee, "2026-11-20", List.of(), WEEK));
        assertThat(overages).hasSize(1);
        assertThat(overages.get(0).money()).contains(Money.of(RUB, 2_500));
        assertThat(overages.get(0).carriedOn()).isFalse();
        Budget carried = hours().price(price)
                .rollover(new Rollover(false, true, OptionalLong.empty(), OptionalInt.empty()))
                .build();
        assertThat(Overage.of(course(carried, "2026-11-20", List.of(), WEEK))
                        .get(0)
                        .carriedOn())
                .isTrue();
        assertThat(Overage.of(course(hours().build(), "2026-11-20", List.of(), WEEK)))
                .isEmpty();
    }

    @Test
    public void aHundredYearsOfMonthsAreWalkedOnce() {
        Budget old = hours().start(LocalDate.of(1970, 1, 1))
                .rollover(surplus(OptionalLong.empty(), OptionalInt.empty()))
                .build();
        BudgetStatus status = status(old, "2069-12-31");
        assertThat(status.carriedIn()).isEqualTo(1199 * 40 * HOUR);
    }

    private long available(Budget budget, String period, String on) {
        return course(budget, on, List.of(), WEEK)
                .available(BudgetPeriods.byId(budget, period).orElseThrow());
    }

    private BudgetStatus status(Budget budget, String on) {
        Optional<BudgetStatus> status = course(budget, on, List.of(), WEEK).status();
        return status.orElseThrow();
    }

    private BudgetCourse course(Budget budget, String on, List<Transfer> transfers, WorkingDays days) {
        LocalDate day = LocalDate.parse(on);
        return BudgetCourse.of(budget, transfers, spending.byMonth(budget, day), day, days);
    }

    private static BudgetBuilder hours() {
        return Budget.begin(1, "Retainer", BudgetUnit.HOURS, RUB, PeriodKind.MONTH, OCTOBER)
                .base(40 * HOUR);
    }

    private static Rollover surplus(OptionalLong most, OptionalInt periods) {
        return new Rollover(true, false, most, periods);
    }

    private static WorkingDays calendar(Set<LocalDate> free) {
        return new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), free, Set.of());
    }
}
