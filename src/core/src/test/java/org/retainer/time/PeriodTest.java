package org.retainer.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.Test;
import org.retainer.refusal.Refusal;

public class PeriodTest {
    private static final Period OCTOBER = Period.of(YearMonth.of(2026, 10));

    @Test
    public void bothEndsBelongToIt() {
        assertThat(OCTOBER.contains(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(OCTOBER.contains(LocalDate.of(2026, 10, 31))).isTrue();
        assertThat(OCTOBER.contains(LocalDate.of(2026, 11, 1))).isFalse();
    }

    @Test
    public void knowsWhetherItIsACalendarMonth() {
        assertThat(OCTOBER.isCalendarMonth()).isTrue();
        assertThat(new Period(OCTOBER.from(), OCTOBER.to().minusDays(1)).isCalendarMonth())
                .isFalse();
    }

    @Test
    public void refusesToBeforeFrom() {
        assertThatThrownBy(() -> new Period(OCTOBER.to(), OCTOBER.from())).isInstanceOf(Refusal.class);
    }
}
