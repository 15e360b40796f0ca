package org.retainer.hours;

import java.util.Objects;

/**
 * A numbered change of links, terms, closed months or the installation's zone. Numbers rise without gaps in the order of commits.
 *
 * @param subject the project, account or month; 0 for the installation
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
        /** Entries of a month of an account, see {@link AccountMonth#number}: it was closed or reopened. */
        MONTH,
        /** Every entry. */
        INSTALLATION
    }
}
