package org.retainer.hours;

import java.time.LocalDate;
import java.util.Optional;
import org.retainer.account.AccountLink;

/** The project's default link that is valid on the day. */
final class ProjectRule implements AccountRule {
    @Override
    public HourSource source() {
        return HourSource.PROJECT;
    }

    @Override
    public Optional<Long> account(IssueFacts issue, Decision decision, PlacementRules rules, LocalDate day) {
        return rules.links(issue.projectId()).stream()
                .filter(link -> link.isDefault() && link.validOn(day))
                .map(AccountLink::accountId)
                .findFirst();
    }
}
