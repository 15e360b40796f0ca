package org.retainer.sandbox.jira.load;

import java.util.List;
import org.retainer.sandbox.jira.issue.IssuePriority;
import org.retainer.sandbox.jira.issue.IssueStatus;
import org.retainer.sandbox.jira.issue.IssueType;

/**
 * An issue in an import file.
 *
 * @param created, updated epoch milliseconds, or null
 * @param originalEstimate seconds, or null
 */
record FileIssue(
        String externalId,
        String key,
        String summary,
        String description,
        IssueType type,
        IssueStatus status,
        IssuePriority priority,
        String reporter,
        String assignee,
        Long created,
        Long updated,
        List<String> labels,
        List<String> components,
        Long originalEstimate,
        List<FileWorklog> worklogs) {}
