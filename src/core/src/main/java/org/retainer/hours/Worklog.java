package org.retainer.hours;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What Jira says of one piece of logged time.
 *
 * @param seconds at least 0
 * @param group who may read the comment, when restricted to a group
 * @param roleId who may read the comment, when restricted to a project role
 * @param updated when Jira last changed it
 */
public record Worklog(
        long id,
        long issueId,
        String authorKey,
        Instant started,
        long seconds,
        String comment,
        Optional<String> group,
        Optional<Long> roleId,
        Instant updated) {
    public Worklog {
        Objects.requireNonNull(authorKey, "authorKey");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(comment, "comment");
        Objects.requireNonNull(updated, "updated");
    }

    /** Tells whether not everybody who may see the issue may read the comment; no client ever does then. */
    public boolean isRestricted() {
        return group.isPresent() || roleId.isPresent();
    }
}
