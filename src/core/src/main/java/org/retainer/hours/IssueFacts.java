package org.retainer.hours;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the ledger knows of an issue.
 *
 * @param parentId the issue of which this is a sub-task
 * @param componentIds sorted by the components' names
 */
public record IssueFacts(
        long id,
        String key,
        String summary,
        long projectId,
        String projectKey,
        Optional<Long> parentId,
        List<Long> componentIds) {
    public IssueFacts {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(projectKey, "projectKey");
        componentIds = List.copyOf(componentIds);
    }
}
