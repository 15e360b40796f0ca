package org.retainer.hours;

import java.util.Comparator;
import java.util.Objects;

/** A component of an issue. */
public record IssueComponent(long id, String name) {
    /** The order in which components decide: by name without regard to case, then by id. */
    public static final Comparator<IssueComponent> BY_NAME = Comparator.comparing(
                    IssueComponent::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(IssueComponent::name)
            .thenComparing(IssueComponent::id);

    public IssueComponent {
        name = OneLine.of(Objects.requireNonNull(name, "name"));
    }
}
