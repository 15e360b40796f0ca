package org.retainer.hours;

import java.util.Objects;

/**
 * A numbered change of links, terms, closed months, the installation's zone or activities, or of what is written on an issue
 * about whose it is. Numbers rise without gaps in the order of commits.
 *
 * @param subject the project, account, issue or month; 0 for the installation
 */
public record RuleChange(long number, Scope scope, long subject) {
    public RuleChange {
        Objects.requireNonNull(scope, "scope");
    }

    /** Whose entries a change concerns. */
    public enum Scope {
        /** Entries of a project. */
        PROJECT,
        /** Entries that stand on an account. */
        ACCOUNT,
        /** Entries of an issue, of its sub-tasks, and of the issues of which it is the epic. */
        FAMILY,
        /** Entries of a month of an account, see {@link AccountMonth#number}: it was closed or reopened. */
        MONTH,
        /** Every entry. */
        INSTALLATION
    }
}
