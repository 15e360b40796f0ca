package org.retainer.hours;

import java.util.Optional;

/** The account that is written on the issue's parent; when none counts there, the one on the epic. */
final class ParentRule implements AccountRule {
    @Override
    public HourSource source() {
        return HourSource.PARENT;
    }

    @Override
    public Optional<Long> account(AccountQuestion question, PlacementRules rules) {
        return question.issue().ownAccounts().inherited().stream()
                .flatMap(own -> rules.chosen(own, question.started()).stream())
                .findFirst();
    }
}
