package org.retainer.report;

import java.util.Objects;
import org.retainer.time.Period;

/**
 * What goes into an hour report.
 *
 * @param language {@code en} or {@code ru}
 * @param comments whether worklog comments are shown where no note replaces them
 * @param billableOnly leaves free work out
 * @param rawTime shows the time as logged beside the billable one
 */
public record ReportOptions(
        Period period,
        ReportGrouping grouping,
        String language,
        PeopleAs people,
        boolean comments,
        boolean billableOnly,
        boolean rawTime) {
    public ReportOptions {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(grouping, "grouping");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(people, "people");
    }

    /** How a report is grouped. */
    public enum ReportGrouping {
        ISSUE,
        PERSON,
        /** By kind of work; entries of none stand in a group without key and label. */
        ACTIVITY
    }

    /** How a report names the people who did the work. */
    public enum PeopleAs {
        NAME,
        NONE
    }
}
