package org.retainer.hours;

import java.util.Objects;
import java.util.Optional;
import org.retainer.time.Period;

/**
 * Which entries to list or sum.
 *
 * @param accountId {@link Placement#UNASSIGNED} for unassigned ones
 * @param authorKey the user key of who logged them
 */
public record HourFilter(
        long accountId,
        Period period,
        Optional<Boolean> billable,
        Optional<EntryState> state,
        Optional<String> authorKey,
        Optional<Long> issueId,
        Optional<Long> projectId) {
    public HourFilter {
        Objects.requireNonNull(period, "period");
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
                Optional.empty());
    }

    public HourFilter withBillable(Optional<Boolean> wanted) {
        return new HourFilter(accountId, period, wanted, state, authorKey, issueId, projectId);
    }

    public HourFilter withState(Optional<EntryState> wanted) {
        return new HourFilter(accountId, period, billable, wanted, authorKey, issueId, projectId);
    }

    public HourFilter withAuthor(Optional<String> userKey) {
        return new HourFilter(accountId, period, billable, state, userKey, issueId, projectId);
    }

    public HourFilter withIssue(Optional<Long> wanted) {
        return new HourFilter(accountId, period, billable, state, authorKey, wanted, projectId);
    }

    public HourFilter withProject(Optional<Long> wanted) {
        return new HourFilter(accountId, period, billable, state, authorKey, issueId, wanted);
    }
}
