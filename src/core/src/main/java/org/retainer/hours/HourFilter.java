package org.retainer.hours;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.retainer.time.Period;

/**
 * Which entries to list or sum.
 *
 * @param accountId {@link Placement#UNASSIGNED} for unassigned ones
 * @param authorKey the user key of who logged them
 * @param issueIds only entries of these issues; an empty set finds nothing
 * @param projectIds only entries of these projects; an empty set finds nothing
 * @param activities only entries of these activities, an empty name for those of none; an empty set finds nothing
 */
public record HourFilter(
        long accountId,
        Period period,
        Optional<Boolean> billable,
        Optional<EntryState> state,
        Optional<Boolean> late,
        Optional<Boolean> manual,
        Optional<HourSource> source,
        Optional<String> authorKey,
        Optional<Set<Long>> issueIds,
        Optional<Set<Long>> projectIds,
        Optional<Set<String>> activities) {
    public HourFilter {
        Objects.requireNonNull(period, "period");
        issueIds = issueIds.map(Set::copyOf);
        projectIds = projectIds.map(Set::copyOf);
        activities = activities.map(Set::copyOf);
    }

    /** Asks for everything of an account in a period. */
    public static HourFilter of(long accountId, Period period) {
        return new HourFilter(
                accountId,
                period,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public HourFilter withBillable(Optional<Boolean> wanted) {
        return new HourFilter(
                accountId, period, wanted, state, late, manual, source, authorKey, issueIds, projectIds, activities);
    }

    public HourFilter withState(Optional<EntryState> wanted) {
        return new HourFilter(
                accountId, period, billable, wanted, late, manual, source, authorKey, issueIds, projectIds, activities);
    }

    public HourFilter withLate(Optional<Boolean> wanted) {
        return new HourFilter(
                accountId,
                period,
                billable,
                state,
                wanted,
                manual,
                source,
                authorKey,
                issueIds,
                projectIds,
                activities);
    }

    public HourFilter withManual(Optional<Boolean> wanted) {
        return new HourFilter(
                accountId, period, billable, state, late, wanted, source, authorKey, issueIds, projectIds, activities);
    }

    public HourFilter withSource(Optional<HourSource> wanted) {
        return new HourFilter(
                accountId, period, billable, state, late, manual, wanted, authorKey, issueIds, projectIds, activities);
    }

    public HourFilter withAuthor(Optional<String> userKey) {
        return new HourFilter(
                accountId, period, billable, state, late, manual, source, userKey, issueIds, projectIds, activities);
    }

    public HourFilter withIssue(Optional<Long> wanted) {
        return wanted.map(issue -> withIssues(Set.of(issue))).orElse(this);
    }

    /** Asks only for entries of these issues, and of those that were asked for before. */
    public HourFilter withIssues(Set<Long> wanted) {
        return new HourFilter(
                accountId,
                period,
                billable,
                state,
                late,
                manual,
                source,
                authorKey,
                Optional.of(common(issueIds, wanted)),
                projectIds,
                activities);
    }

    public HourFilter withProject(Optional<Long> wanted) {
        return wanted.map(project -> withProjects(Set.of(project))).orElse(this);
    }

    /** Asks only for entries of these projects, and of those that were asked for before. */
    public HourFilter withProjects(Set<Long> wanted) {
        return new HourFilter(
                accountId,
                period,
                billable,
                state,
                late,
                manual,
                source,
                authorKey,
                issueIds,
                Optional.of(common(projectIds, wanted)),
                activities);
    }

    /** Asks only for entries of these activities. */
    public HourFilter withActivities(Optional<Set<String>> wanted) {
        return new HourFilter(
                accountId, period, billable, state, late, manual, source, authorKey, issueIds, projectIds, wanted);
    }

    private static Set<Long> common(Optional<Set<Long>> before, Set<Long> wanted) {
        Set<Long> common = new HashSet<>(wanted);
        before.ifPresent(common::retainAll);
        return common;
    }
}
