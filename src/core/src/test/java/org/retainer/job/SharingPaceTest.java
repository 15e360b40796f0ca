package org.retainer.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.Test;

public class SharingPaceTest {
    @Test
    public void restsAQuarterOfTheWork() {
        assertThat(SharingPace.restAfter(Duration.ofMillis(80))).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    public void neverRestsForLong() {
        assertThat(SharingPace.restAfter(Duration.ofMinutes(1))).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    public void restsNotAtAllWhenTheClockWasSetBack() {
        assertThat(SharingPace.restAfter(Duration.ofHours(-1))).isEqualTo(Duration.ZERO);
    }
}
