package org.retainer.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What was agreed with the client about a line of a plan. It stays when the line changes, so that both can be compared.
 *
 * @param at when somebody noted it, to the millisecond
 * @param by the key of the user who noted it
 */
public record PlanAgreement(PlanSubject subject, long plannedSeconds, Instant at, String by) {
    public PlanAgreement {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
