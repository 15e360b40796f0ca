package org.retainer.budget;

/** How long a budget lasts before the next base amount comes. Periods are those of the calendar. */
public enum PeriodKind {
    MONTH,
    QUARTER,
    YEAR,
    /** One period from start to end. */
    TOTAL
}
