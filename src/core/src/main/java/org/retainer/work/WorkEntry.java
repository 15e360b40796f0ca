package org.retainer.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.retainer.hours.Placement;

/**
 * As much of an entry as sums need.
 *
 * @param author the user key
 * @param activity empty for none
 * @param seconds as logged
 * @param billableSeconds 0 when not billable
 * @param late arrived in a month that was closed already
 */
public record WorkEntry(
        long worklogId,
        long issueId,
        String author,
        String activity,
        LocalDate day,
        long seconds,
        long billableSeconds,
        boolean late) {
    public WorkEntry {
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(day, "day");
    }

    public static WorkEntry of(Placement placement) {
        return new WorkEntry(
                placement.worklogId(),
                placement.issueId(),
                placement.authorKey(),
                placement.activity(),
                placement.day(),
                placement.seconds(),
                placement.billableSeconds(),
                placement.late());
    }

    public YearMonth month() {
        return YearMonth.from(day);
    }
}
