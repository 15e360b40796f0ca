package com.atlassian.jira.issue.worklog;

import com.atlassian.jira.entity.WithId;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;

/**
 * One piece of logged time.
 * Source: Jira 7.0.8 javadoc, Worklog.
 */
public interface Worklog extends WithId {
    String getAuthorKey();

    ApplicationUser getAuthorObject();

    Date getStartDate();
    /** Seconds. */
    Long getTimeSpent();

    String getGroupLevel();

    Long getRoleLevelId();

    String getComment();

    Date getCreated();

    Date getUpdated();

    Issue getIssue();
}
