package org.retainer.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;

/** Which days are worked: some days of each week, less the days off, and the days that are worked nevertheless. Immutable. */
public final class WorkingDays {
    private static final int WEEK = 7;

    private final Set<DayOfWeek> week;
    private final Set<LocalDate> free;
    private final Set<LocalDate> worked;

    /**
     * Makes a calendar.
     *
     * @param week the days of the week that are worked
     * @param free days off, whatever their day of the week
     * @param worked days that are worked, whatever their day of the week
     */
    public WorkingDays(Collection<DayOfWeek> week, Collection<LocalDate> free, Collection<LocalDate> worked) {
        this.week = Set.copyOf(week);
        this.free = Set.copyOf(free);
        this.worked = Set.copyOf(worked);
    }

    public boolean isWorkingDay(LocalDate day) {
        return worked.contains(day) || (week.contains(day.getDayOfWeek()) && !free.contains(day));
    }

    /** Counts the working days of a period, both ends included. October 2026 has 22 from Monday to Friday. */
    public int count(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        long count = days / WEEK * week.size();
        for (LocalDate day = to.minusDays(days % WEEK); day.isBefore(to); ) {
            day = day.plusDays(1);
            count += week.contains(day.getDayOfWeek()) ? 1 : 0;
        }
        count -= free.stream()
                .filter(period::contains)
                .filter(day -> week.contains(day.getDayOfWeek()) && !worked.contains(day))
                .count();
        count += worked.stream()
                .filter(period::contains)
                .filter(day -> !week.contains(day.getDayOfWeek()))
                .count();
        return Math.toIntExact(count);
    }
}
