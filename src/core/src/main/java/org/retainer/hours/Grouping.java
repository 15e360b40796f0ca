package org.retainer.hours;

/** How a summary is grouped. */
public enum Grouping {
    ISSUE,
    PERSON,
    DAY,
    MONTH,
    PROJECT,
    /** By the component that an issue stands under, see {@link ComponentGroups}. */
    COMPONENT
}
