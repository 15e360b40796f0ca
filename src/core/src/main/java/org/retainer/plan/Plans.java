package org.retainer.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The store of plans. Writing takes part in the present transaction. */
public interface Plans {
    Optional<Plan> of(long accountId, PlanPeriod period);

    /**
     * Stores the first version of a plan and answers it with the ids of plan and lines.
     *
     * @throws org.retainer.transaction.WriteConflict when the account has a plan for that period
     */
    Plan add(Plan plan);

    /**
     * Replaces a plan by its changed copy and answers that with the ids of new lines. The audit entry of the new version
     * guards against another writer.
     */
    Plan replace(Plan before, Plan after);

    PlanMove add(PlanMove move);

    /** Lists the moves of a plan, the latest first. */
    List<PlanMove> moves(long planId);

    /** Answers what is planned for an issue; empty when no line is about it. */
    OptionalLong planned(long accountId, PlanPeriod period, long issueId);
}
