package org.retainer.portfolio;

import java.util.List;
import java.util.Objects;

/**
 * Why a client does not stand well.
 *
 * @param arguments what the sentence names, in the order that {@link Code} says: a {@link java.time.Duration}, a
 *     {@link org.joda.money.Money}, a {@link java.time.LocalDate}, a number, or a text
 */
public record Reason(Code code, List<Object> arguments) {
    public Reason {
        Objects.requireNonNull(code, "code");
        arguments = List.copyOf(arguments);
    }

    static Reason of(Code code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }

    /** What can be wrong, the most pressing first. */
    public enum Code {
        /** More is spent than is allowed: by how much, of which budget, and what of it earlier periods left, if that alone is too much. */
        BUDGET_OVER(Health.BAD),
        /** The lead feels that the client may leave. */
        MOOD_AT_RISK(Health.BAD),
        /** The renewal day has passed: that day. */
        RENEWAL_PASSED(Health.BAD),
        /** The present pace ends above what is allowed: by how much, of which budget. */
        BUDGET_HEADING_OVER(Health.WATCH),
        /** Much is spent, though the pace is right: how many percent, of which budget. */
        BUDGET_NEARLY_SPENT(Health.WATCH),
        /** The lead feels tension. */
        MOOD_TENSE(Health.WATCH),
        /** Renewal comes within {@link HealthRules#SOON_DAYS} days: on which day. */
        RENEWAL_SOON(Health.WATCH),
        /** The client leaves within {@link HealthRules#SOON_DAYS} days: after which day. */
        ENDS_SOON(Health.WATCH),
        /** The client has left but is still open: after which day. */
        ENDED_BUT_OPEN(Health.WATCH),
        /** The work costs more than it brings: the margin of the month. */
        MARGIN_NEGATIVE(Health.WATCH),
        /** Hours are worth an unknown amount: how many. */
        HOURS_UNRATED(Health.WATCH),
        /** Hours go on landing on a closed client: how many. */
        HOURS_ON_CLOSED(Health.WATCH),
        /** Nobody leads the client any more. */
        LEAD_GONE(Health.WATCH),
        /** A client who pays has no budget on that day. */
        NO_BUDGET(Health.WATCH);

        private final Health health;

        Code(Health health) {
            this.health = health;
        }

        /** How a client stands for this reason alone. */
        public Health health() {
            return health;
        }
    }
}
