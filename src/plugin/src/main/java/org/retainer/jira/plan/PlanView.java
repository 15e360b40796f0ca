package org.retainer.jira.plan;

import java.util.List;
import java.util.Set;
import org.retainer.hours.IssueFacts;
import org.retainer.plan.PlanLine;
import org.retainer.plan.PlanMove;
import org.retainer.plan.PlanReview;

/**
 * A plan as somebody may see it.
 *
 * @param moves the latest first
 * @param browsable the issues whose titles they may read
 * @param done the planned issues that are resolved
 * @param elsewhere the planned issues whose hours would not be this account's today
 */
public record PlanView(
        PlanReview review, List<PlanMove> moves, Set<Long> browsable, Set<Long> done, Set<Long> elsewhere) {
    /** Answers the title of an issue, empty when the viewer may not read it. */
    public String summary(long issueId) {
        IssueFacts issue = review.issues().get(issueId);
        return issue == null || !browsable.contains(issueId) ? "" : issue.summary();
    }

    public String summary(PlanLine line) {
        return line.subject().isIssue() ? summary(line.subject().issueId().getAsLong()) : "";
    }

    /** Answers the key of an issue. */
    public String key(long issueId) {
        IssueFacts issue = review.issues().get(issueId);
        return issue == null ? String.valueOf(issueId) : issue.key();
    }

    public boolean isDone(PlanLine line) {
        return line.subject().isIssue()
                && done.contains(line.subject().issueId().getAsLong());
    }

    public boolean isElsewhere(PlanLine line) {
        return line.subject().isIssue()
                && elsewhere.contains(line.subject().issueId().getAsLong());
    }

    public boolean mayBrowse(PlanLine line) {
        return line.subject().isIssue()
                && browsable.contains(line.subject().issueId().getAsLong());
    }
}
