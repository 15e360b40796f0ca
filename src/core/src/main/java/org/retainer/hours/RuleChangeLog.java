package org.retainer.hours;

import java.util.List;

/** The numbered changes of rules, and which of them wait for entries to follow. */
public interface RuleChangeLog {
    /** The number of the latest change that is committed, 0 for none. */
    long latest();

    /**
     * Announces a change in the present transaction, under the next number.
     *
     * @throws org.retainer.transaction.WriteConflict when somebody else took the number at the same moment
     */
    RuleChange announce(RuleChange.Scope scope, long subject);

    /** Lists changes whose entries have not all followed, oldest first. */
    List<RuleChange> pending();

    /** Marks a change as followed by all its entries. */
    void done(RuleChange change);
}
