package org.retainer.hours;

import java.time.Instant;

/**
 * How far a walk over all issues has come.
 *
 * @param start when it began, also when it went on since: later changes in Jira may be missing
 * @param projectId the project it is in
 * @param issueId the last issue of that project that is done
 */
record FillCursor(Instant start, long projectId, long issueId) {
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

    boolean isBehind(long project, long issue) {
        return project < projectId || (project == projectId && issue <= issueId);
    }

    @Override
    public String toString() {
        return start.toEpochMilli() + "/" + projectId + "/" + issueId;
    }
}
