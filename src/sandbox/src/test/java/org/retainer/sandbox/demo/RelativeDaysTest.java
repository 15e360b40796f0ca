package org.retainer.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class RelativeDaysTest {
    private static final RelativeDays LAST_OF_MARCH = new RelativeDays(LocalDate.of(2027, 3, 31));
    private static final RelativeDays FIRST_OF_JANUARY = new RelativeDays(LocalDate.of(2027, 1, 1));

    @Test
    public void countsDaysFromToday() {
        assertThat(LAST_OF_MARCH.in("today-31")).isEqualTo("2027-02-28");
        assertThat(LAST_OF_MARCH.in("today+1")).isEqualTo("2027-04-01");
    }

    @Test
    public void keepsADayInThePresentQuarterWhenAsked() {
        assertThat(FIRST_OF_JANUARY.in("today-12 in quarter")).isEqualTo("2027-01-01");
        assertThat(LAST_OF_MARCH.in("today-12 in quarter")).isEqualTo("2027-03-19");
    }

    @Test
    public void findsFirstAndLastDaysOfMonthsQuartersAndYears() {
        assertThat(LAST_OF_MARCH.in("month-1")).isEqualTo("2027-02-01");
        assertThat(LAST_OF_MARCH.in("month-1 end")).isEqualTo("2027-02-28");
        assertThat(FIRST_OF_JANUARY.in("month-5")).isEqualTo("2026-08-01");
        assertThat(LAST_OF_MARCH.in("quarter-1")).isEqualTo("2026-10-01");
        assertThat(LAST_OF_MARCH.in("quarter+0 end")).isEqualTo("2027-03-31");
        assertThat(LAST_OF_MARCH.in("year+0")).isEqualTo("2027-01-01");
    }

    @Test
    public void namesPeriods() {
        assertThat(FIRST_OF_JANUARY.in("period month-1")).isEqualTo("2026-12");
        assertThat(FIRST_OF_JANUARY.in("period quarter-1")).isEqualTo("2026-Q4");
        assertThat(FIRST_OF_JANUARY.in("period week+0")).isEqualTo("2026-W53");
    }

    @Test
    public void leavesOtherTextsAsTheyAreAndLooksAtAnyDepth() {
        assertThat(LAST_OF_MARCH.in("today is fine")).isEqualTo("today is fine");
        assertThat(LAST_OF_MARCH.in(Map.of("a", List.of(Map.of("period", "period month+0")))))
                .isEqualTo(Map.of("a", List.of(Map.of("period", "2027-03"))));
    }
}
