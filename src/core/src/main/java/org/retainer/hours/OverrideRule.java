package org.retainer.hours;

import java.util.Optional;

/** Somebody put the worklog on an account. */
final class OverrideRule implements AccountRule {
    @Override
    public HourSource source() {
        return HourSource.OVERRIDE;
    }

    @Override
    public Optional<Long> account(AccountQuestion question, PlacementRules rules) {
        return question.decision().accountId();
    }
}
