package org.retainer.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.retainer.refusal.Refusal;

public class SettingsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 8);

    @Test
    public void aDateIsAHolidayOnce() {
        assertThatThrownBy(() -> with(Set.of(DayOfWeek.MONDAY), List.of(free(DAY), free(DAY))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                refusal.complaints().get(0).field())
                        .isEqualTo("holidays"));
    }

    @Test
    public void aWeekWithoutWorkIsRefused() {
        assertThatThrownBy(() -> with(Set.of(), List.of())).isInstanceOf(Refusal.class);
    }

    @Test
    public void movedWorkingDaysCountAsTheyWereMoved() {
        Settings settings = with(
                Set.of(DayOfWeek.FRIDAY), List.of(free(DAY), new Holiday(DAY.plusDays(1), "instead of Friday", true)));

        assertThat(settings.calendar().isWorkingDay(DAY)).isFalse();
        assertThat(settings.calendar().isWorkingDay(DAY.plusDays(1))).isTrue();
        assertThat(settings.calendar().isWorkingDay(DAY.plusDays(7))).isTrue();
    }

    @Test
    public void numberPatternsHaveOneRunningNumber() {
        assertThat(List.of("{YYYY}-{SEQ:4}", "{SEQ}", "INV/{MM}{YY}-{SEQ:2}a", "EXTERNAL"))
                .allMatch(NumberPattern::isValid);
        assertThat(List.of("", "{YYYY}", "{SEQ}{SEQ}", "{SEQ:0}", "{DD}-{SEQ}", "{SEQ", "external"))
                .noneMatch(NumberPattern::isValid);
    }

    @Test
    public void percentagesAreWrittenWithoutNeedlessZeros() {
        assertThat(percent(2000)).contains("20");
        assertThat(percent(550)).contains("5.5");
        assertThat(percent(0)).contains("0");
        assertThat(new TaxRate("x", Optional.empty(), Optional.empty()).percent())
                .isEmpty();
    }

    private static Optional<String> percent(int basisPoints) {
        return new TaxRate("x", Optional.empty(), Optional.of(basisPoints)).percent();
    }

    private static Holiday free(LocalDate day) {
        return new Holiday(day, "free", false);
    }

    private static Settings with(Set<DayOfWeek> week, List<Holiday> holidays) {
        Settings usual = Settings.initial();
        return new Settings(
                0,
                usual.timeZone(),
                week,
                holidays,
                usual.companies(),
                usual.taxes(),
                usual.defaults(),
                usual.roleGroups(),
                usual.reminderLevels(),
                false,
                usual.activities());
    }
}
