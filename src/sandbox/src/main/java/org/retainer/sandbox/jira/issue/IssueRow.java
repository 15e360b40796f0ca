package org.retainer.sandbox.jira.issue;

import java.util.List;

/**
 * What the database holds about an issue.
 *
 * @param created, updated epoch milliseconds
 * @param originalEstimate seconds, or null
 */
public record IssueRow(
        long id,
        String key,
        long projectId,
        String summary,
        String description,
        IssueType type,
        IssueStatus status,
        IssuePriority priority,
        List<String> labels,
        Long parentId,
        String reporterKey,
        String assigneeKey,
        long created,
        long updated,
        Long originalEstimate) {}
