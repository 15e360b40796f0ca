package org.retainer.hours;

import java.util.Optional;
import org.retainer.account.AccountLink;

/**
 * The component link that is valid on the day. With links of several of the issue's components the component decides that
 * comes first in the order of {@link IssueComponent#BY_NAME}.
 */
final class ComponentRule implements AccountRule {
    @Override
    public HourSource source() {
        return HourSource.COMPONENT;
    }

    @Override
    public Optional<Long> account(AccountQuestion question, PlacementRules rules) {
        return question.issue().components().stream()
                .flatMap(component -> rules.links(question.issue().projectId()).stream()
                        .filter(link ->
                                link.componentId().equals(Optional.of(component.id())) && link.validOn(question.day())))
                .map(AccountLink::accountId)
                .filter(rules::knows)
                .findFirst();
    }
}
