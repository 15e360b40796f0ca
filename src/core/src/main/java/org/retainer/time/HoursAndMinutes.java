package org.retainer.time;

import java.util.Locale;

/** Writes durations the way people read hours: {@code h:mm}, for machines with ASCII, for people with a real minus. */
public final class HoursAndMinutes {
    private static final String MINUS = "\u2212";

    private HoursAndMinutes() {}

    /**
     * Writes seconds as hours and minutes, rounded half up to the minute, without grouping: 5,400 gives {@code 1:30},
     * 522,000 gives {@code 145:00}. A negative duration carries a hyphen, which spreadsheets and programs
     * understand.
     */
    public static String of(long seconds) {
        long minutes = Math.floorDiv(Math.abs(seconds) + 30, 60L);
        String text = String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
        return seconds < 0 && minutes > 0 ? "-" + text : text;
    }

    /** Writes seconds for reading: as {@link #of}, but with the minus sign of typography, U+2212. */
    public static String readable(long seconds) {
        return of(seconds).replace("-", MINUS);
    }
}
