package org.retainer.budget;

import java.util.Set;

/**
 * Which of an account's entries a budget counts: those of an issue with one of the components, or of one of the
 * activities, or on one of the issues. Empty counts all.
 *
 * @param components names, compared without case
 * @param activities names, compared without case
 * @param issueIds with their sub-tasks
 */
public record BudgetScope(Set<String> components, Set<String> activities, Set<Long> issueIds) {
    public static final BudgetScope ALL = new BudgetScope(Set.of(), Set.of(), Set.of());

    public BudgetScope {
        components = Set.copyOf(components);
        activities = Set.copyOf(activities);
        issueIds = Set.copyOf(issueIds);
    }

    public boolean isAll() {
        return components.isEmpty() && activities.isEmpty() && issueIds.isEmpty();
    }

    /** Answers what decides whether an entry is meant. */
    public ComparedScope compared() {
        return ComparedScope.of(this);
    }
}
