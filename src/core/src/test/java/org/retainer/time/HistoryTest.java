package org.retainer.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class HistoryTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    public void aStepHoldsFromItsDayUntilTheNext() {
        History<String> history = History.always("a").from(MAY, "b").from(JUNE, "c");
        assertThat(history.on(LocalDate.MIN)).isEqualTo("a");
        assertThat(history.on(MAY.minusDays(1))).isEqualTo("a");
        assertThat(history.on(MAY)).isEqualTo("b");
        assertThat(history.on(JUNE.minusDays(1))).isEqualTo("b");
        assertThat(history.on(JUNE)).isEqualTo("c");
        assertThat(history.latest()).isEqualTo("c");
    }

    @Test
    public void aSecondChangeOnOneDayReplacesTheFirst() {
        assertThat(History.always("a").from(MAY, "b").from(MAY, "c"))
                .isEqualTo(History.always("a").from(MAY, "c"));
    }

    @Test
    public void anEarlierChangeReplacesLaterOnes() {
        assertThat(History.always("a").from(JUNE, "c").from(MAY, "b").on(JUNE)).isEqualTo("b");
    }

    @Test
    public void takingAChangeBackLeavesNoStep() {
        assertThat(History.always("a").from(MAY, "b").from(MAY, "a")).isEqualTo(History.always("a"));
        assertThat(History.always("a").from(MAY, "a").steps()).hasSize(1);
    }

    @Test
    public void storedStepsMustRiseFromTheBeginning() {
        assertThatThrownBy(() -> History.of(List.of(new History.Step<>(MAY, "a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> History.of(List.of(
                        new History.Step<>(LocalDate.MIN, "a"),
                        new History.Step<>(JUNE, "b"),
                        new History.Step<>(MAY, "c"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
