package org.retainer.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Makes entries for tests, with little to say about each. */
public final class Entries {
    private Entries() {}

    public static IssueFacts issue(long id, long projectId) {
        return new IssueFacts(
                id, "P" + projectId + "-" + id, "Issue " + id, projectId, "P" + projectId, Optional.empty(), List.of());
    }

    public static Worklog worklog(long id, long issueId, LocalDate day, long seconds) {
        Instant started = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return new Worklog(
                id,
                issueId,
                "anna",
                started,
                seconds,
                "work",
                Optional.empty(),
                Optional.empty(),
                started.plusSeconds(60));
    }

    /** Places a worklog on an account, with everything as logged. */
    public static Placement placement(Worklog worklog, long projectId, long accountId, long changeNumber) {
        return new Placement(
                worklog.id(),
                worklog.issueId(),
                projectId,
                worklog.authorKey(),
                accountId,
                accountId == 0 ? HourSource.NONE : HourSource.PROJECT,
                "",
                LocalDate.ofInstant(worklog.started(), ZoneOffset.UTC),
                worklog.seconds(),
                true,
                worklog.seconds(),
                false,
                false,
                false,
                EntryState.OPEN,
                changeNumber);
    }

    public static LedgerWrite first(Worklog worklog, long projectId, long accountId) {
        return new LedgerWrite(Optional.empty(), Optional.of(worklog), placement(worklog, projectId, accountId, 1));
    }
}
