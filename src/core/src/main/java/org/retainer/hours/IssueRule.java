package org.retainer.hours;

import java.util.Optional;

/** The account that is written on the issue itself. */
final class IssueRule implements AccountRule {
    @Override
    public HourSource source() {
        return HourSource.ISSUE;
    }

    @Override
    public Optional<Long> account(AccountQuestion question, PlacementRules rules) {
        return question.issue().ownAccounts().issue().flatMap(own -> rules.chosen(own, question.started()));
    }
}
