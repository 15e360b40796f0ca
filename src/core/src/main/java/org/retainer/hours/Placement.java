package org.retainer.hours;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Where one entry stands: its account, its day, its billable time.
 *
 * @param accountId 0 when unassigned
 * @param activity what kind of work it was, by the mapping of that day; empty when no rule names one
 * @param day the local date of the start, in the zone of the account on that day
 * @param seconds as logged
 * @param billableSeconds 0 when not billable
 * @param manual billable or billable seconds were set by hand
 * @param hidden in no client-facing output
 * @param late arrived in a month that was closed already
 * @param changeNumber the number of the latest change of rules that it was computed with
 */
public record Placement(
        long worklogId,
        long issueId,
        long projectId,
        String authorKey,
        long accountId,
        HourSource source,
        String activity,
        LocalDate day,
        long seconds,
        boolean billable,
        long billableSeconds,
        boolean manual,
        boolean hidden,
        boolean late,
        EntryState state,
        long changeNumber) {
    /** Stands for the account of unassigned entries. */
    public static final long UNASSIGNED = 0;

    private static final long SECONDS_OF_A_DAY = 24 * 60 * 60;

    public Placement {
        Objects.requireNonNull(authorKey, "authorKey");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(state, "state");
    }

    /** Remembers that a worklog is gone: no account, no issue, no time. */
    public static Placement gone(long worklogId, long changeNumber) {
        return new Placement(
                worklogId,
                0,
                0,
                "",
                UNASSIGNED,
                HourSource.NONE,
                "",
                LocalDate.EPOCH,
                0,
                false,
                0,
                false,
                false,
                false,
                EntryState.OPEN,
                changeNumber);
    }

    /** Tells whether the worklog is gone and nothing holds its entry. */
    public boolean isGone() {
        return issueId == 0;
    }

    /** Tells whether more was logged at once than a day has hours: accepted, as Jira does, but worth a look. */
    public boolean isLongerThanADay() {
        return seconds > SECONDS_OF_A_DAY;
    }

    public YearMonth month() {
        return YearMonth.from(day);
    }

    /** Tells whether both say the same, whatever change of rules they were computed with. */
    public boolean sameAs(Placement other) {
        return withChangeNumber(0).equals(other.withChangeNumber(0));
    }

    public Placement withChangeNumber(long number) {
        return with(late, state, number);
    }

    Placement withState(EntryState wanted) {
        return with(late, wanted, changeNumber);
    }

    Placement lateIf(boolean closed) {
        return with(closed, state, changeNumber);
    }

    private Placement with(boolean isLate, EntryState newState, long number) {
        return new Placement(
                worklogId,
                issueId,
                projectId,
                authorKey,
                accountId,
                source,
                activity,
                day,
                seconds,
                billable,
                billableSeconds,
                manual,
                hidden,
                isLate,
                newState,
                number);
    }
}
