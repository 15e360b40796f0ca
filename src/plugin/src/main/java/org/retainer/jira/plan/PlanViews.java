package org.retainer.jira.plan;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.access.Viewer;
import org.retainer.hours.IssueVisibility;
import org.retainer.jira.hours.IssueOwners;
import org.retainer.plan.OpenIssues;
import org.retainer.plan.Plan;
import org.retainer.plan.PlanBook;
import org.retainer.plan.PlanReview;
import org.retainer.plan.PlanReviews;

/** Collects all that is shown of a plan. */
public final class PlanViews {
    private final PlanBook book;
    private final PlanReviews reviews;
    private final OpenIssues open;
    private final IssueOwners owners;
    private final IssueVisibility visibility;

    public PlanViews(
            PlanBook book, PlanReviews reviews, OpenIssues open, IssueOwners owners, IssueVisibility visibility) {
        this.book = book;
        this.reviews = reviews;
        this.open = open;
        this.owners = owners;
        this.visibility = visibility;
    }

    /** Shows a plan that the viewer was given. */
    public PlanView of(Viewer viewer, Plan plan) {
        PlanReview review = reviews.of(plan);
        Set<Long> planned = new HashSet<>();
        plan.lines().forEach(line -> line.subject().issueId().ifPresent(planned::add));
        Set<Long> elsewhere = planned.stream()
                .filter(review.issues()::containsKey)
                .filter(id -> !owners.isOf(review.issues().get(id), plan.accountId()))
                .collect(Collectors.toSet());
        return new PlanView(
                review,
                book.moves(plan),
                visibility.browsable(viewer, review.issues().keySet()),
                open.done(planned),
                elsewhere);
    }
}
