package org.retainer.jira.page;

import org.retainer.plan.Plan;
import org.retainer.plan.PlanReview;

/**
 * A plan in a few figures, for the overview of an account: the macro {@code planCard}.
 *
 * @param lines how many tasks are planned
 * @param planned the planned seconds
 * @param spent what was done of the plan
 * @param over by how much lines took more than planned
 * @param unplanned what was done besides the plan
 */
public record PlanCard(String period, int lines, long planned, long spent, long over, long unplanned, PlanRow.Bar bar) {
    static PlanCard of(PlanReview review) {
        Plan plan = review.plan();
        return new PlanCard(
                plan.period().id(),
                plan.lines().size(),
                plan.plannedSeconds(),
                review.spentSeconds(),
                review.overSeconds(),
                review.unplannedSeconds(),
                PlanRow.Bar.of(plan.plannedSeconds(), review.spentSeconds()));
    }

    /** Tells whether there is no plan. */
    public boolean isEmpty() {
        return lines == 0;
    }
}
