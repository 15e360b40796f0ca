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
    private static final int LONGEST_TYPE = 255;

    public static final IssueTraits NONE = new IssueTraits(List.of(), "");

    public IssueTraits {
        type = OneLine.cut(OneLine.of(Objects.requireNonNull(type, "type").strip()), LONGEST_TYPE);
        labels = labels.stream()
                .map(OneLine::of)
                .filter(label -> !label.isBlank())
                .distinct()
                .sorted()
                .toList();
    }
}
