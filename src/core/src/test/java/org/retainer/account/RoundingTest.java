package org.retainer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Test;
import org.retainer.account.Rounding.Mode;
import org.retainer.refusal.Refusal;

public class RoundingTest {
    private static final Rounding QUARTER_UP = new Rounding(15, Mode.UP);
    private static final Rounding QUARTER_NEAREST = new Rounding(15, Mode.NEAREST);

    @Test
    public void noStepLeavesSecondsAlone() {
        assertThat(Rounding.NONE.apply(1)).isEqualTo(1);
        assertThat(new Rounding(0, Mode.UP).apply(3599)).isEqualTo(3599);
    }

    @Test
    public void upGoesToTheNextWholeStep() {
        assertThat(QUARTER_UP.apply(0)).isZero();
        assertThat(QUARTER_UP.apply(1)).isEqualTo(900);
        assertThat(QUARTER_UP.apply(900)).isEqualTo(900);
        assertThat(QUARTER_UP.apply(901)).isEqualTo(1800);
    }

    @Test
    public void nearestGoesUpFromHalfAStep() {
        assertThat(QUARTER_NEAREST.apply(449)).isZero();
        assertThat(QUARTER_NEAREST.apply(450)).isEqualTo(900);
        assertThat(QUARTER_NEAREST.apply(1349)).isEqualTo(900);
        assertThat(new Rounding(1, Mode.NEAREST).apply(30)).isEqualTo(60);
    }

    @Test
    public void everyAcceptedStepGivesWholeStepsWithinOneStep() {
        for (int minutes : Rounding.STEPS) {
            for (long seconds = 0; seconds < 7300; seconds += 7) {
                long step = Math.max(1, minutes * 60L);
                long up = new Rounding(minutes, Mode.UP).apply(seconds);
                long nearest = new Rounding(minutes, Mode.NEAREST).apply(seconds);
                assertThat(up % step).isZero();
                assertThat(nearest % step).isZero();
                assertThat(up - seconds).isBetween(0L, step - 1);
                assertThat(Math.abs(nearest - seconds) * 2).isLessThanOrEqualTo(step);
            }
        }
    }

    @Test
    public void refusesSevenMinutes() {
        assertThatThrownBy(() -> new Rounding(7, Mode.UP)).isInstanceOf(Refusal.class);
    }
}
