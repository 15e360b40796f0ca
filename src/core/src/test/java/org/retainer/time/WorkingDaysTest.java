package org.retainer.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

public class WorkingDaysTest {
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    public void octoberHasTwentyTwoWorkingDaysFromMondayToFriday() {
        WorkingDays days = new WorkingDays(MONDAY_TO_FRIDAY, Set.of(), Set.of());

        assertThat(days.count(Period.of(YearMonth.of(2026, 10)))).isEqualTo(22);
    }

    @Test
    public void aHolidayOnAWeekendTakesNothingAway() {
        WorkingDays days = new WorkingDays(
                MONDAY_TO_FRIDAY, Set.of(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 10, 30)), Set.of());

        assertThat(days.count(Period.of(YearMonth.of(2026, 10)))).isEqualTo(21);
    }

    @Test
    public void aMovedWorkingDayCountsWhereItWasMovedTo() {
        LocalDate saturday = LocalDate.of(2026, 10, 31);
        WorkingDays days = new WorkingDays(MONDAY_TO_FRIDAY, Set.of(), Set.of(saturday));

        assertThat(days.isWorkingDay(saturday)).isTrue();
        assertThat(days.count(Period.of(YearMonth.of(2026, 10)))).isEqualTo(23);
    }

    @Test
    public void theCountIsThatOfTheDaysOneByOne() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            WorkingDays days = new WorkingDays(week(random), some(random), some(random));
            LocalDate from = START.plusDays(random.nextInt(200));
            Period period = new Period(from, from.plusDays(random.nextInt(100)));

            assertThat(days.count(period)).as("round %d, %s", round, period).isEqualTo((int) period.from()
                    .datesUntil(period.to().plusDays(1))
                    .filter(days::isWorkingDay)
                    .count());
        }
    }

    private static Set<DayOfWeek> week(Random random) {
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(7) < 5) {
                week.add(day);
            }
        }
        return week;
    }

    private static Set<LocalDate> some(Random random) {
        Set<LocalDate> dates = new HashSet<>();
        for (int count = random.nextInt(40); count > 0; count--) {
            dates.add(START.plusDays(random.nextInt(320)));
        }
        return dates;
    }
}
