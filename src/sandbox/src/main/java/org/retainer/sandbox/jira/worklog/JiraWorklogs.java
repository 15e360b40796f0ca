package org.retainer.sandbox.jira.worklog;

import com.atlassian.jira.bc.issue.worklog.DeletedWorklog;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.worklog.Worklog;
import com.atlassian.jira.issue.worklog.WorklogManager;
import java.util.List;

/** Jira's worklog manager; it checks no permissions. */
public final class JiraWorklogs implements WorklogManager {
    private final Worklogs worklogs;

    public JiraWorklogs(Worklogs worklogs) {
        this.worklogs = worklogs;
    }

    @Override
    public Worklog getById(Long id) {
        return id == null ? null : worklogs.byId(id).orElse(null);
    }

    @Override
    public List<Worklog> getByIssue(Issue issue) {
        return List.copyOf(worklogs.ofIssue(issue));
    }

    @Override
    public List<Worklog> getWorklogsUpdatedSince(Long epochMillis) {
        return List.copyOf(worklogs.updatedSince(epochMillis));
    }

    @Override
    public List<DeletedWorklog> getWorklogsDeletedSince(Long epochMillis) {
        return List.copyOf(worklogs.deletedSince(epochMillis));
    }
}
