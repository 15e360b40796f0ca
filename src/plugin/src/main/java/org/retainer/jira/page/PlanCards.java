package org.retainer.jira.page;

import java.time.YearMonth;
import org.retainer.access.Viewer;
import org.retainer.plan.PlanBook;
import org.retainer.plan.PlanPeriod;
import org.retainer.plan.PlanReviews;

/** Makes the figures of a month's plan for other pages. */
public final class PlanCards {
    private final PlanBook book;
    private final PlanReviews reviews;

    public PlanCards(PlanBook book, PlanReviews reviews) {
        this.book = book;
        this.reviews = reviews;
    }

    /** Sums up the plan of a month of an account that the viewer may see. */
    PlanCard of(Viewer viewer, String accountKey, YearMonth month) {
        return PlanCard.of(reviews.of(book.get(viewer, accountKey, PlanPeriod.of(month))));
    }
}
