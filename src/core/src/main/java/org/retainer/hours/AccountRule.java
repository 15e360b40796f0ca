package org.retainer.hours;

import java.time.LocalDate;
import java.util.Optional;

/** One way to find the account of an entry. */
interface AccountRule {
    HourSource source();

    /**
     * Finds the account.
     *
     * @param day the entry's day in the installation's zone: the one that links are valid on
     */
    Optional<Long> account(IssueFacts issue, Decision decision, PlacementRules rules, LocalDate day);
}
