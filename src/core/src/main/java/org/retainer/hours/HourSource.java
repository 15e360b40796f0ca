package org.retainer.hours;

/** Which rule found the account of an entry; the first that matches wins, in this order. */
public enum HourSource {
    /** Somebody put this worklog on the account. */
    OVERRIDE,
    /** The issue's own account. */
    ISSUE,
    /** The own account of the issue's parent or epic. */
    PARENT,
    /** A link of one of the issue's components. */
    COMPONENT,
    /** The project's default link. */
    PROJECT,
    /** No rule matches: the entry is unassigned. */
    NONE
}
