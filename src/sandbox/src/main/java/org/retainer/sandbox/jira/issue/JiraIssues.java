package org.retainer.sandbox.jira.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import java.util.Collection;
import java.util.List;

/** Jira's issue manager; it checks no permissions. */
public final class JiraIssues implements IssueManager {
    private final Issues issues;

    public JiraIssues(Issues issues) {
        this.issues = issues;
    }

    @Override
    public MutableIssue getIssueObject(Long id) {
        return id == null ? null : issues.byId(id).orElse(null);
    }

    @Override
    public MutableIssue getIssueObject(String key) {
        return issues.byKey(key).orElse(null);
    }

    @Override
    public List<Issue> getIssueObjects(Collection<Long> ids) {
        return List.copyOf(issues.byIds(ids));
    }

    @Override
    public Collection<Long> getIssueIdsForProject(Long projectId) {
        return projectId == null ? List.of() : issues.idsOfProject(projectId);
    }
}
