package org.retainer.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * A line as somebody wants it; of a line that is there, what is empty stays.
 *
 * @param id of the line that is there; empty for a new one
 * @param issue the key of an issue
 * @param priority lines stand by rising numbers; empty for the place in the list
 * @param agreed true for a line that is agreed already keeps what was agreed
 * @param agreedAnew whether what the line says now is what is agreed, whatever was before
 */
public record PlanLineDraft(
        Optional<Long> id,
        Optional<String> issue,
        Optional<String> text,
        Optional<Long> plannedSeconds,
        Optional<Long> priority,
        Optional<Boolean> agreed,
        boolean agreedAnew) {
    public PlanLineDraft {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(plannedSeconds, "plannedSeconds");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(agreed, "agreed");
    }
}
