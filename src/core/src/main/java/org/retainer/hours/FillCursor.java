package org.retainer.hours;

import java.time.Instant;

/**
 * How far a walk over all issues has come: first project by project, then over the issues that the ledger knows.
 *
 * @param start when it began, also when it went on since: later changes in Jira may be missing
 * @param projectId the project it is in; the highest number there is when all projects are done
 * @param issueId the last issue of that project, or of those that the ledger knows, that is done
 */
record FillCursor(Instant start, long projectId, long issueId) {
    private static final long ALL_DONE = Long.MAX_VALUE;

    static FillCursor begin(Instant now) {
        return new FillCursor(now, 0, 0);
    }

    /** Reads what {@link #toString} has written. */
    static FillCursor parse(String text) {
        String[] parts = text.split("/");
        return new FillCursor(
                Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    FillCursor at(long project, long issue) {
        return new FillCursor(start, project, issue);
    }

    /** Goes behind all projects, unless it is there already. */
    FillCursor behindAllProjects() {
        return projectId == ALL_DONE ? this : at(ALL_DONE, 0);
    }

    boolean isBehind(long project) {
        return project < projectId;
    }

    boolean isBehind(long project, long issue) {
        return isBehind(project) || (project == projectId && issue <= issueId);
    }

    @Override
    public String toString() {
        return start.toEpochMilli() + "/" + projectId + "/" + issueId;
    }
}
