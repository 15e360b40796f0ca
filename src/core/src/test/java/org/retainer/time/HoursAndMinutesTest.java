package org.retainer.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class HoursAndMinutesTest {
    @Test
    public void writesHoursAndMinutes() {
        assertThat(HoursAndMinutes.of(0)).isEqualTo("0:00");
        assertThat(HoursAndMinutes.of(5400)).isEqualTo("1:30");
        assertThat(HoursAndMinutes.of(145 * 3600)).isEqualTo("145:00");
        assertThat(HoursAndMinutes.of(397_898_160L)).isEqualTo("110527:16");
    }

    @Test
    public void roundsHalfAMinuteUp() {
        assertThat(HoursAndMinutes.of(29)).isEqualTo("0:00");
        assertThat(HoursAndMinutes.of(30)).isEqualTo("0:01");
        assertThat(HoursAndMinutes.of(3599)).isEqualTo("1:00");
    }

    @Test
    public void showsWhatIsMissingWithAMinusSign() {
        assertThat(HoursAndMinutes.of(-5400)).isEqualTo("-1:30");
        assertThat(HoursAndMinutes.of(-1)).isEqualTo("0:00");
    }

    @Test
    public void readersGetARealMinusSign() {
        assertThat(HoursAndMinutes.readable(-5400)).isEqualTo("\u22121:30");
        assertThat(HoursAndMinutes.readable(5400)).isEqualTo("1:30");
    }
}
