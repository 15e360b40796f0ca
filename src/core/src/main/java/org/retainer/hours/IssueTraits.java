package org.retainer.hours;

import java.util.List;
import java.util.Objects;

/**
 * What kind of work an issue is: what the activity of its hours is read from, beside its components.
 *
 * @param labels as Jira has them, sorted
 * @param type the name of the issue type, empty when the host did not say
 */
public record IssueTraits(List<String> labels, String type) {
    public static final IssueTraits NONE = new IssueTraits(List.of(), "");

    public IssueTraits {
        Objects.requireNonNull(type, "type");
        labels = labels.stream().sorted().toList();
    }
}
