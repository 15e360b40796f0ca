package org.retainer.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.retainer.hours.IssueFacts;

/**
 * A plan beside what was done. All times are billable seconds of the account in the days of the plan.
 *
 * @param spentByLine what was done for each line about an issue, by the line's id
 * @param unplanned what was done for issues that no line is about, the most first
 * @param issues what is known of all these issues, by id; those that nobody knows any more are absent
 */
public record PlanReview(
        Plan plan, Map<Long, Long> spentByLine, List<UnplannedIssue> unplanned, Map<Long, IssueFacts> issues) {
    public PlanReview {
        spentByLine = Map.copyOf(spentByLine);
        unplanned = List.copyOf(unplanned);
        issues = Map.copyOf(issues);
    }

    /** Answers what was done for a line; empty for a text, whose hours nobody can tell. */
    public OptionalLong spentSeconds(PlanLine line) {
        return line.subject().isIssue()
                ? OptionalLong.of(spentByLine.getOrDefault(line.id(), 0L))
                : OptionalLong.empty();
    }

    /** Answers by how much more was done for a line than planned, at least 0. */
    public long overSeconds(PlanLine line) {
        return Math.max(0, spentSeconds(line).orElse(0) - line.plannedSeconds());
    }

    /** What was done of the plan. */
    public long spentSeconds() {
        return spentByLine.values().stream().mapToLong(Long::longValue).sum();
    }

    public long unplannedSeconds() {
        return unplanned.stream().mapToLong(UnplannedIssue::spentSeconds).sum();
    }

    /** By how much the lines that took more than planned did so. */
    public long overSeconds() {
        return plan.lines().stream().mapToLong(this::overSeconds).sum();
    }

    /** Answers the key of a line's issue as it is now. */
    public String issueKey(PlanLine line) {
        return Optional.ofNullable(issues.get(line.subject().issueId().orElseThrow()))
                .map(IssueFacts::key)
                .orElse(line.subject().text());
    }

    /** Work that no line is about. */
    public record UnplannedIssue(long issueId, long spentSeconds) {}
}
