package com.atlassian.jira.issue.worklog;

import com.atlassian.jira.bc.issue.worklog.DeletedWorklog;
import com.atlassian.jira.issue.Issue;
import java.util.List;

/**
 * Worklogs without permission checks.
 * Source: Jira 4.4 javadoc and later usage. Pages of updated-since hold at most 1,000, oldest first.
 */
public interface WorklogManager {
    Worklog getById(Long id);

    List<Worklog> getByIssue(Issue issue);

    List<Worklog> getWorklogsUpdatedSince(Long epochMillis);

    List<DeletedWorklog> getWorklogsDeletedSince(Long epochMillis);
}
