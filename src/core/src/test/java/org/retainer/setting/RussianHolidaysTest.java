package org.retainer.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.retainer.setting.RussianHolidays.DayOff;
import org.retainer.setting.RussianHolidays.Name;

public class RussianHolidaysTest {
    @Test
    public void whatFallsOnAWeekendGivesTheNextWorkingDayOff() {
        List<DayOff> days = RussianHolidays.of(2027);

        assertThat(days)
                .hasSize(17)
                .contains(
                        new DayOff(LocalDate.of(2027, 5, 3), Name.LABOUR, Optional.of(LocalDate.of(2027, 5, 1))),
                        new DayOff(LocalDate.of(2027, 5, 10), Name.VICTORY, Optional.of(LocalDate.of(2027, 5, 9))),
                        new DayOff(LocalDate.of(2027, 6, 14), Name.RUSSIA, Optional.of(LocalDate.of(2027, 6, 12))),
                        new DayOff(LocalDate.of(2027, 3, 8), Name.WOMEN, Optional.empty()));
        assertThat(days).extracting(DayOff::date).isSorted().doesNotHaveDuplicates();
    }

    @Test
    public void januaryIsNotMovedByRule() {
        assertThat(RussianHolidays.of(2027).stream()
                        .filter(day -> day.date().getMonthValue() == 1)
                        .map(day -> day.date().getDayOfMonth()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
