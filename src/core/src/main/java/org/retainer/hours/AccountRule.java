package org.retainer.hours;

import java.util.Optional;

/** One way to find the account of an entry. */
interface AccountRule {
    HourSource source();

    /** Finds the account. */
    Optional<Long> account(AccountQuestion question, PlacementRules rules);
}
