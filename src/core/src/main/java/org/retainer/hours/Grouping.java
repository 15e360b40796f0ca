package org.retainer.hours;

/** How a summary is grouped. */
public enum Grouping {
    ISSUE,
    PERSON,
    DAY,
    MONTH,
    PROJECT
}
