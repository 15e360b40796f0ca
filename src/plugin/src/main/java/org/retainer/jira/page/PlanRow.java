package org.retainer.jira.page;

import java.util.Optional;
import org.retainer.jira.plan.PlanView;
import org.retainer.plan.PlanAgreement;
import org.retainer.plan.PlanLine;
import org.retainer.plan.PlanReview;
import org.retainer.time.HoursAndMinutes;

/**
 * A line of a plan as the page shows it.
 *
 * @param issue the issue's key, empty for a text
 * @param open whether the viewer may browse the issue
 * @param text the title, or the text of a line without an issue
 * @param fact whether anybody can tell what was done for it
 * @param agreement when and by whom it was agreed, and what; empty while it is not
 * @param done whether the issue is resolved
 * @param elsewhere whether hours of the issue would be another account's today
 * @param bar how planned and spent time compare
 */
public record PlanRow(
        long id,
        String issue,
        boolean open,
        String text,
        long planned,
        long spent,
        long over,
        boolean fact,
        String agreement,
        boolean changed,
        boolean done,
        boolean elsewhere,
        Bar bar) {
    static PlanRow of(Visit visit, PlanView view, PlanLine line, PlanNames names) {
        PlanReview review = view.review();
        boolean issue = line.subject().isIssue();
        long spent = review.spentSeconds(line).orElse(0);
        return new PlanRow(
                line.id(),
                issue ? review.issueKey(line) : "",
                view.mayBrowse(line),
                issue ? view.summary(line) : line.subject().text(),
                line.plannedSeconds(),
                spent,
                review.overSeconds(line),
                issue,
                agreement(visit, line.agreement(), names),
                line.isChangedAfterAgreed(),
                view.isDone(line),
                view.isElsewhere(line),
                Bar.of(line.plannedSeconds(), spent));
    }

    /** What people call the line. */
    public String label() {
        return issue.isEmpty() ? text : issue;
    }

    public boolean isAgreed() {
        return !agreement.isEmpty();
    }

    private static String agreement(Visit visit, Optional<PlanAgreement> agreement, PlanNames names) {
        return agreement
                .map(agreed -> visit.texts()
                        .say(
                                "plan.agreed.what",
                                agreed.subject().text(),
                                HoursAndMinutes.readable(agreed.plannedSeconds()),
                                visit.dates().day(names.day(agreed.at())),
                                names.person(agreed.by())))
                .orElse("");
    }

    /**
     * Planned and spent time in percent of the larger one.
     *
     * @param spent what lies within the plan
     * @param over what lies above it
     */
    public record Bar(long planned, long spent, long over) {
        static Bar of(long planned, long spent) {
            long whole = Math.max(1, Math.max(planned, spent));
            long plannedPart = Math.round(100.0 * planned / whole);
            long spentPart = Math.round(100.0 * Math.min(planned, spent) / whole);
            return new Bar(plannedPart, spentPart, spent > planned ? 100 - plannedPart : 0);
        }
    }
}
