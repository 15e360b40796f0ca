package org.retainer.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Planned time that was moved from one line of a plan to another.
 *
 * @param id the store's id, 0 before it is stored
 * @param fromLine the line's id, also when the line is gone
 * @param from what that line was about then
 * @param at to the millisecond
 * @param by the key of the user
 */
public record PlanMove(
        long id,
        long planId,
        long fromLine,
        String from,
        long toLine,
        String to,
        long seconds,
        String reason,
        Instant at,
        String by) {
    /** The longest reason, in UTF-16 units. */
    public static final int MAX_REASON = 1_000;

    public PlanMove {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Answers the move under the id that the store gave it. */
    public PlanMove withId(long given) {
        return new PlanMove(given, planId, fromLine, from, toLine, to, seconds, reason, at, by);
    }
}
