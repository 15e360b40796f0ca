package org.retainer.setting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Russia's days off by article 112 of its Labour Code. One that falls on a weekend gives the next working day off, except
 * those of January: two of them are moved by the government's decree of each year, which also moves others now and then and
 * which no rule foretells.
 */
public final class RussianHolidays {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int LAST_OF_JANUARY = 8;
    private static final Map<MonthDay, Name> DATES = Map.of(
            MonthDay.of(2, 23), Name.DEFENDER,
            MonthDay.of(3, 8), Name.WOMEN,
            MonthDay.of(5, 1), Name.LABOUR,
            MonthDay.of(5, 9), Name.VICTORY,
            MonthDay.of(6, 12), Name.RUSSIA,
            MonthDay.of(11, 4), Name.UNITY);

    private RussianHolidays() {}

    /** Lists the days off of a year. In 2027 there are 17, three of them moved from weekends. */
    public static List<DayOff> of(int year) {
        Map<LocalDate, DayOff> days = new TreeMap<>();
        for (int day = 1; day <= LAST_OF_JANUARY; day++) {
            LocalDate date = LocalDate.of(year, 1, day);
            Name name = day == LAST_OF_JANUARY - 1 ? Name.CHRISTMAS : Name.NEW_YEAR;
            days.put(date, new DayOff(date, name, Optional.empty()));
        }
        DATES.forEach((date, name) -> {
            LocalDate day = date.atYear(year);
            days.put(day, new DayOff(day, name, Optional.empty()));
        });
        for (DayOff off : new ArrayList<>(days.values())) {
            if (off.date().getMonthValue() > 1 && WEEKEND.contains(off.date().getDayOfWeek())) {
                LocalDate next = off.date();
                while (WEEKEND.contains(next.getDayOfWeek()) || days.containsKey(next)) {
                    next = next.plusDays(1);
                }
                days.put(next, new DayOff(next, off.name(), Optional.of(off.date())));
            }
        }
        return List.copyOf(days.values());
    }

    /**
     * A day off.
     *
     * @param movedFrom the day on a weekend that it stands for
     */
    public record DayOff(LocalDate date, Name name, Optional<LocalDate> movedFrom) {}

    /** What is celebrated. */
    public enum Name {
        NEW_YEAR,
        CHRISTMAS,
        DEFENDER,
        WOMEN,
        LABOUR,
        VICTORY,
        RUSSIA,
        UNITY
    }
}
