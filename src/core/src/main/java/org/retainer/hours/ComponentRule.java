package org.retainer.hours;

import java.util.Optional;

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
                .flatMap(component -> rules.componentAccount(question.issue(), component, question.day()).stream())
                .findFirst();
    }
}
