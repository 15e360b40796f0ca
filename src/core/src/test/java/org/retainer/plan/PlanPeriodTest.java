package org.retainer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.Test;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;
import org.retainer.time.Period;

public class PlanPeriodTest {
    @Test
    public void aMonthIsACalendarMonth() {
        assertThat(PlanPeriod.of("2026-02").days()).isEqualTo(Period.of(YearMonth.of(2026, 2)));
        assertThat(PlanPeriod.of("2026-12").next().id()).isEqualTo("2027-01");
        assertThat(PlanPeriod.of("2027-01").previous().id()).isEqualTo("2026-12");
        assertThat(PlanPeriod.of("2026-02").isWeek()).isFalse();
    }

    @Test
    public void aWeekLastsFromMondayToSundayAlsoBetweenMonthsAndYears() {
        assertThat(PlanPeriod.of("2026-W40").days())
                .isEqualTo(new Period(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 4)));
        assertThat(PlanPeriod.of("2026-W53").days())
                .isEqualTo(new Period(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3)));
        assertThat(PlanPeriod.of("2026-W01").days().from()).isEqualTo(LocalDate.of(2025, 12, 29));
        assertThat(PlanPeriod.weekOf(LocalDate.of(2027, 1, 1)).id()).isEqualTo("2026-W53");
        assertThat(PlanPeriod.of("2026-W53").next().id()).isEqualTo("2027-W01");
        assertThat(PlanPeriod.of("2026-W01").previous().id()).isEqualTo("2025-W52");
        assertThat(PlanPeriod.of("2026-W01").isWeek()).isTrue();
    }

    @Test
    public void everyWeekIsReadBackFromItsId() {
        PlanPeriod week = PlanPeriod.of("2015-W01");
        for (int count = 0; count < 1_200; count++) {
            assertThat(PlanPeriod.of(week.id())).isEqualTo(week);
            assertThat(week.next().previous()).isEqualTo(week);
            assertThat(week.next().days().from()).isEqualTo(week.days().to().plusDays(1));
            week = week.next();
        }
    }

    @Test
    public void whatIsNeitherMonthNorWeekIsRefused() {
        for (String bad : new String[] {
            "2026",
            "2026-13",
            "2026-00",
            "2026-1",
            "2026-W00",
            "2025-W53",
            "2026-W54",
            "2026-w41",
            "26-10",
            "2026-Q4",
            "2026-10-01",
            "",
            "0000-01",
            "２026-10"
        }) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> PlanPeriod.of(bad));
            assertThat(refusal).as(bad).isNotNull();
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.complaints()).extracting(Complaint::field).containsExactly("period");
        }
    }
}
