package org.retainer.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourGroup;
import org.retainer.hours.HourLedger;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.WorklogFeed;
import org.retainer.plan.PlanReview.UnplannedIssue;

/**
 * Lays what was done beside a plan. Hours of an issue count for its own line, else for that of the issue of which it is a
 * sub-task, else they are unplanned.
 */
public final class PlanReviews {
    private final HourLedger ledger;
    private final WorklogFeed feed;

    public PlanReviews(HourLedger ledger, WorklogFeed feed) {
        this.ledger = ledger;
        this.feed = feed;
    }

    /** Reviews a plan that the viewer was shown. */
    public PlanReview of(Plan plan) {
        Map<Long, Long> spent = new HashMap<>();
        for (HourGroup group :
                ledger.groups(HourFilter.of(plan.accountId(), plan.period().days()), Grouping.ISSUE)) {
            if (group.total().billableSeconds() > 0) {
                spent.put(Long.valueOf(group.id()), group.total().billableSeconds());
            }
        }
        Map<Long, Long> lineOfIssue = new HashMap<>();
        plan.lines().forEach(line -> line.subject().issueId().ifPresent(issue -> lineOfIssue.put(issue, line.id())));
        Map<Long, IssueFacts> issues = issues(spent.keySet(), lineOfIssue.keySet());
        Map<Long, Long> spentByLine = new HashMap<>();
        List<UnplannedIssue> unplanned = new ArrayList<>();
        spent.forEach((issue, seconds) -> {
            Optional<Long> line = Optional.ofNullable(lineOfIssue.get(issue))
                    .or(() -> Optional.ofNullable(issues.get(issue))
                            .flatMap(IssueFacts::parentId)
                            .map(lineOfIssue::get));
            line.ifPresentOrElse(
                    id -> spentByLine.merge(id, seconds, Math::addExact),
                    () -> unplanned.add(new UnplannedIssue(issue, seconds)));
        });
        unplanned.sort(Comparator.comparingLong(UnplannedIssue::spentSeconds)
                .reversed()
                .thenComparing(UnplannedIssue::issueId));
        return new PlanReview(plan, spentByLine, unplanned, issues);
    }

    /** Asks the ledger, and Jira only for planned issues on which nobody has worked yet. */
    private Map<Long, IssueFacts> issues(Set<Long> spent, Set<Long> planned) {
        Set<Long> all = new HashSet<>(spent);
        all.addAll(planned);
        Map<Long, IssueFacts> issues =
                ledger.issues(all).stream().collect(Collectors.toMap(IssueFacts::id, issue -> issue));
        Set<Long> unknown = new HashSet<>(planned);
        unknown.removeAll(issues.keySet());
        if (!unknown.isEmpty()) {
            feed.issues(unknown).forEach(issue -> issues.put(issue.id(), issue));
        }
        return issues;
    }
}
