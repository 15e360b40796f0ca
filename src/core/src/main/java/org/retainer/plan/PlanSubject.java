package org.retainer.plan;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a line of a plan is about: an issue, or work that has none yet.
 *
 * @param issueId empty for a text
 * @param text the text; of an issue the key that it had when it was planned
 */
public record PlanSubject(OptionalLong issueId, String text) {
    /** The longest text, in UTF-16 units. */
    public static final int MAX_TEXT = 255;

    public PlanSubject {
        Objects.requireNonNull(issueId, "issueId");
        Objects.requireNonNull(text, "text");
    }

    public static PlanSubject issue(long id, String key) {
        return new PlanSubject(OptionalLong.of(id), key);
    }

    public static PlanSubject text(String text) {
        return new PlanSubject(OptionalLong.empty(), text);
    }

    public boolean isIssue() {
        return issueId.isPresent();
    }

    /** Tells whether both are about the same issue, whatever its key was, or the same text. */
    public boolean isSame(PlanSubject other) {
        return issueId.equals(other.issueId) && (isIssue() || text.equals(other.text));
    }
}
