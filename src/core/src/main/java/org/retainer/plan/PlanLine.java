package org.retainer.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * A task of a plan. Lines of a plan stand in the order of their priority.
 *
 * @param id the store's id, 0 before the line is stored
 * @param plannedSeconds at most {@link #MAX_SECONDS}
 * @param agreement empty while nothing is agreed with the client
 */
public record PlanLine(long id, PlanSubject subject, long plannedSeconds, Optional<PlanAgreement> agreement) {
    /** The most that one line plans: 10,000 hours. */
    public static final long MAX_SECONDS = 36_000_000;

    public PlanLine {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(agreement, "agreement");
    }

    public boolean isAgreed() {
        return agreement.isPresent();
    }

    /** Tells whether something else was agreed than what the line says now. */
    public boolean isChangedAfterAgreed() {
        return agreement
                .filter(agreed -> agreed.plannedSeconds() != plannedSeconds
                        || !agreed.subject().isSame(subject))
                .isPresent();
    }

    /** Answers the line under the id that the store gave it. */
    public PlanLine withId(long given) {
        return new PlanLine(given, subject, plannedSeconds, agreement);
    }

    PlanLine withPlanned(long seconds) {
        return new PlanLine(id, subject, seconds, agreement);
    }
}
