package org.retainer.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.time.Period;

public class BudgetPeriodsTest {
    private static final LocalDate START = LocalDate.of(2026, 2, 10);
    private static final LocalDate END = LocalDate.of(2027, 5, 20);

    @Test
    public void periodsAreThoseOfTheCalendarCutAtStartAndEnd() {
        assertThat(on(PeriodKind.MONTH, "2026-02-28")).contains(period("2026-02", "2026-02-10", "2026-02-28"));
        assertThat(on(PeriodKind.MONTH, "2026-03-31")).contains(period("2026-03", "2026-03-01", "2026-03-31"));
        assertThat(on(PeriodKind.MONTH, "2027-05-20")).contains(period("2027-05", "2027-05-01", "2027-05-20"));
        assertThat(on(PeriodKind.QUARTER, "2026-03-31")).contains(period("2026-Q1", "2026-02-10", "2026-03-31"));
        assertThat(on(PeriodKind.QUARTER, "2026-10-01")).contains(period("2026-Q4", "2026-10-01", "2026-12-31"));
        assertThat(on(PeriodKind.YEAR, "2027-01-01")).contains(period("2027", "2027-01-01", "2027-05-20"));
        assertThat(on(PeriodKind.TOTAL, "2026-12-31")).contains(period("TOTAL", "2026-02-10", "2027-05-20"));
    }

    @Test
    public void outsideItsDaysABudgetHasNoPeriod() {
        for (PeriodKind kind : PeriodKind.values()) {
            assertThat(on(kind, "2026-02-09")).isEmpty();
            assertThat(on(kind, "2027-05-21")).isEmpty();
        }
    }

    @Test
    public void aPeriodIsFoundByItsIdOnly() {
        for (PeriodKind kind : PeriodKind.values()) {
            Budget budget = budget(kind);
            for (BudgetPeriod period : BudgetPeriods.until(budget, END)) {
                assertThat(BudgetPeriods.byId(budget, period.id())).contains(period);
            }
            for (String other : new String[] {"2026-13", "2026-Q5", "2025", "2026-01", "2027-06", "x", "", "total"}) {
                assertThat(BudgetPeriods.byId(budget, other))
                        .as("%s %s", kind, other)
                        .isEmpty();
            }
        }
        assertThat(BudgetPeriods.byId(budget(PeriodKind.MONTH), "2026")).isEmpty();
        assertThat(BudgetPeriods.byId(budget(PeriodKind.YEAR), "2026-02")).isEmpty();
    }

    @Test
    public void periodsFollowEachOtherWithoutGaps() {
        for (PeriodKind kind : PeriodKind.values()) {
            Budget budget = budget(kind);
            LocalDate next = START;
            for (BudgetPeriod period : BudgetPeriods.until(budget, END)) {
                assertThat(period.days().from()).isEqualTo(next);
                next = period.days().to().plusDays(1);
            }
            assertThat(next).isEqualTo(END.plusDays(1));
        }
    }

    @Test
    public void aMonthCountsInThePeriodThatHoldsItOrTheNearestOne() {
        Budget budget = budget(PeriodKind.QUARTER);
        assertThat(BudgetPeriods.of(budget, YearMonth.of(2026, 2)).id()).isEqualTo("2026-Q1");
        assertThat(BudgetPeriods.of(budget, YearMonth.of(2026, 6)).id()).isEqualTo("2026-Q2");
        assertThat(BudgetPeriods.of(budget, YearMonth.of(2025, 6)).id()).isEqualTo("2026-Q1");
        assertThat(BudgetPeriods.of(budget, YearMonth.of(2028, 6)).id()).isEqualTo("2027-Q2");
    }

    private static Optional<BudgetPeriod> on(PeriodKind kind, String day) {
        return BudgetPeriods.on(budget(kind), LocalDate.parse(day));
    }

    private static Budget budget(PeriodKind kind) {
        return Budget.begin(1, "Retainer", BudgetUnit.HOURS, CurrencyUnit.EUR, kind, START)
                .end(Optional.of(END))
                .build();
    }

    private static BudgetPeriod period(String id, String from, String to) {
        return new BudgetPeriod(id, new Period(LocalDate.parse(from), LocalDate.parse(to)));
    }
}
