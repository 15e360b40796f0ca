package org.retainer.hours;

import java.util.Optional;
import org.retainer.account.AccountLink;

/** The project's default link that is valid on the day. */
final class ProjectRule implements AccountRule {
    @Override
    public HourSource source() {
        return HourSource.PROJECT;
    }

    @Override
    public Optional<Long> account(AccountQuestion question, PlacementRules rules) {
        return rules.links(question.issue().projectId()).stream()
                .filter(link -> link.isDefault() && link.validOn(question.day()))
                .map(AccountLink::accountId)
                .findFirst();
    }
}
