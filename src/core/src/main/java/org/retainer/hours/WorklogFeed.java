package org.retainer.hours;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Jira's worklogs and issues as they are now. Nothing is remembered between calls. */
public interface WorklogFeed {
    /** Worklogs that one answer of {@link #updatedSince} holds at most. */
    int PAGE = 1000;

    Optional<Worklog> worklog(long worklogId);

    Optional<IssueFacts> issue(long issueId);

    /** Finds issues; those that do not exist are left out. */
    List<IssueFacts> issues(Collection<Long> issueIds);

    List<Worklog> worklogsOf(long issueId);

    /** Lists the ids of all projects, ascending. */
    List<Long> projects();

    /** Lists the ids of a project's issues, ascending. */
    List<Long> issuesOf(long projectId);

    /** Lists worklogs changed at or after a moment, oldest change first, at most {@link #PAGE}. */
    List<Worklog> updatedSince(Instant moment);

    /** Lists worklogs deleted at or after a moment, oldest first, at most {@link #PAGE}. */
    List<Deletion> deletedSince(Instant moment);

    /** A worklog that is gone. */
    record Deletion(long worklogId, Instant at) {}
}
