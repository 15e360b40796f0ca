package org.retainer.budget;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.hours.IssueComponent;
import org.retainer.hours.IssueFacts;

/** A scope with its names in the form in which they are compared. Two that are equal mean the same entries. */
public record ComparedScope(Set<String> components, Set<String> activities, Set<Long> issueIds) {
    static ComparedScope of(BudgetScope scope) {
        return new ComparedScope(compared(scope.components()), compared(scope.activities()), scope.issueIds());
    }

    /** Tells whether the issue of an entry decides about it. */
    public boolean asksIssues() {
        return !components.isEmpty() || !issueIds.isEmpty();
    }

    /**
     * Tells whether hours on an issue are meant.
     *
     * @param issue what is known of it; empty when the ledger no longer knows it
     * @param activity of the hours, empty for none
     */
    public boolean holds(long issueId, Optional<IssueFacts> issue, String activity) {
        return isAll()
                || activities.contains(compared(activity))
                || issueIds.contains(issueId)
                || issue.flatMap(IssueFacts::parentId)
                        .filter(issueIds::contains)
                        .isPresent()
                || issue.stream()
                        .flatMap(facts -> facts.components().stream())
                        .map(IssueComponent::name)
                        .anyMatch(name -> components.contains(compared(name)));
    }

    private boolean isAll() {
        return components.isEmpty() && activities.isEmpty() && issueIds.isEmpty();
    }

    private static Set<String> compared(Set<String> names) {
        return names.stream().map(ComparedScope::compared).collect(Collectors.toUnmodifiableSet());
    }

    private static String compared(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
