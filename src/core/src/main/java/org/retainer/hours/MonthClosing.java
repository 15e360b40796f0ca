package org.retainer.hours;

import java.time.Instant;
import java.util.Objects;

/**
 * The closing of a month: its entries are locked, and what comes later is late.
 *
 * @param by the key of the user who closed it
 * @param total what was locked
 * @param version counts the closings and reopenings of this month
 */
public record MonthClosing(AccountMonth month, String by, Instant at, HourTotal total, long version) {
    public MonthClosing {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(total, "total");
    }
}
