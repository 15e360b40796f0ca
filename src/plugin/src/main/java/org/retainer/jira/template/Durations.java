package org.retainer.jira.template;

import org.retainer.time.HoursAndMinutes;

/** Writes durations in templates. */
public final class Durations {
    /** Writes seconds as {@code h:mm}, with a real minus sign. */
    public String of(long seconds) {
        return HoursAndMinutes.readable(seconds);
    }
}
