package org.retainer.sandbox.jira.worklog;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.worklog.Worklog;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;

/** A worklog as it was when it was read; author and issue are read when asked for. */
public final class StoredWorklog implements Worklog {
    private final Worklogs worklogs;
    private final WorklogRow row;
    private Issue issue;

    StoredWorklog(Worklogs worklogs, WorklogRow row, Issue issue) {
        this.worklogs = worklogs;
        this.row = row;
        this.issue = issue;
    }

    /** What the database holds about it. */
    public WorklogRow row() {
        return row;
    }

    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public String getAuthorKey() {
        return row.authorKey();
    }

    @Override
    public ApplicationUser getAuthorObject() {
        return worklogs.people().everByKey(row.authorKey()).orElse(null);
    }

    @Override
    public Date getStartDate() {
        return new Date(row.started());
    }

    @Override
    public Long getTimeSpent() {
        return row.seconds();
    }

    @Override
    public String getGroupLevel() {
        return row.groupLevel();
    }

    @Override
    public Long getRoleLevelId() {
        return row.roleLevel();
    }

    @Override
    public String getComment() {
        return row.comment();
    }

    @Override
    public Date getCreated() {
        return new Date(row.created());
    }

    @Override
    public Date getUpdated() {
        return new Date(row.updated());
    }

    @Override
    public synchronized Issue getIssue() {
        if (issue == null) {
            issue = worklogs.issues().byId(row.issueId()).orElse(null);
        }
        return issue;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Worklog worklog && worklog.getId() == row.id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(row.id());
    }
}
