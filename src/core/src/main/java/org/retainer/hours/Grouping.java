package org.retainer.hours;

/** How a summary is grouped. */
public enum Grouping {
    ISSUE,
    PERSON,
    DAY,
    MONTH,
    PROJECT,
    /** By what kind of work it was; the id of a group is the name of the activity, empty for none. */
    ACTIVITY,
    /** By the component that an issue stands under, see {@link ComponentGroups}. */
    COMPONENT
}
