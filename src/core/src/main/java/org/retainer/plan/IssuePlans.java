package org.retainer.plan;

import java.time.YearMonth;
import java.util.OptionalLong;

/** What is planned for single issues: hours that everybody may see who works on them. */
public final class IssuePlans {
    private final Plans plans;

    public IssuePlans(Plans plans) {
        this.plans = plans;
    }

    /** Answers the planned seconds of an issue in the plan of a month; empty when it is not planned. One query. */
    public OptionalLong plannedFor(long accountId, YearMonth month, long issueId) {
        return plans.planned(accountId, PlanPeriod.of(month), issueId);
    }
}
