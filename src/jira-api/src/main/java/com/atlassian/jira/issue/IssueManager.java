package com.atlassian.jira.issue;

import java.util.Collection;
import java.util.List;

/**
 * Issues without permission checks. Answers {@code null} for what is absent.
 * Source: Jira 7.0.6 javadoc; verified on 10.3.13 (testplanit).
 */
public interface IssueManager {
    MutableIssue getIssueObject(Long id);

    MutableIssue getIssueObject(String key);

    List<Issue> getIssueObjects(Collection<Long> ids);

    Collection<Long> getIssueIdsForProject(Long projectId);
}
