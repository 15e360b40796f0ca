package org.retainer.hours;

import java.time.LocalDate;
import java.util.Optional;

/** Somebody put the worklog on an account. */
final class OverrideRule implements AccountRule {
    @Override
    public HourSource source() {
        return HourSource.OVERRIDE;
    }

    @Override
    public Optional<Long> account(IssueFacts issue, Decision decision, PlacementRules rules, LocalDate day) {
        return decision.accountId();
    }
}
