package org.retainer.sandbox.jira.worklog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class WorkDurationTest {
    @Test
    public void daysHaveEightHoursAndWeeksFiveDays() {
        assertThat(WorkDuration.read("1w 2d 3h 30m")).contains(((40 + 16 + 3) * 60 + 30) * 60L);
        assertThat(WorkDuration.read("90")).contains(5400L);
        assertThat(WorkDuration.read("1.5h")).contains(5400L);
        assertThat(WorkDuration.read("2D4H")).contains(20 * 3600L);
        assertThat(WorkDuration.read("0m")).contains(0L);
    }

    @Test
    public void otherTextsAreNoDurations() {
        for (String text : new String[] {"", " ", "h", "1x", "-1h", "1h soon", "PT1H", "1h30"}) {
            assertThat(WorkDuration.read(text)).as(text).isEmpty();
        }
        assertThat(WorkDuration.read(null)).isEmpty();
    }

    @Test
    public void secondsAreWrittenAsJiraWritesThem() {
        assertThat(WorkDuration.write(5400)).isEqualTo("1h 30m");
        assertThat(WorkDuration.write(145 * 3600)).isEqualTo("3w 3d 1h");
        assertThat(WorkDuration.write(30)).isEqualTo("0m");
    }
}
