package org.retainer.sandbox.jira.worklog;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Clock;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.index.IssueIndex;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.store.Changes;
import org.retainer.sandbox.jira.store.Ids;
import org.retainer.sandbox.jira.store.Refusal;
import org.retainer.sandbox.jira.store.Text;
import org.springframework.jdbc.core.JdbcTemplate;

/** Logs work, changes and deletes it, and publishes Jira's worklog events. Checks no permissions. */
public final class WorklogChanges {
    private final JdbcTemplate jdbc;
    private final Changes changes;
    private final Clock clock;
    private final Worklogs worklogs;
    private final Ids ids;
    private final IssueIndex index;

    public WorklogChanges(Database database, Changes changes, Clock clock, Worklogs worklogs, IssueIndex index) {
        this.jdbc = database.jdbc();
        this.changes = changes;
        this.clock = clock;
        this.worklogs = worklogs;
        this.ids = new Ids(database, Ids.Kind.WORKLOG);
        this.index = index;
    }

    /**
     * Logs work on an issue.
     *
     * @throws Refusal for no time at all, or a comment that is too long
     */
    public StoredWorklog create(StoredIssue issue, WorklogDraft draft, ApplicationUser author) {
        check(draft);
        return changes.make(announce -> {
            long now = clock.millis();
            long id = ids.next();
            jdbc.update(
                    "insert into jira_worklog (id, issue_id, author_key, update_author_key, started, seconds,"
                            + " comment_text, group_level, role_level, created, updated)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    issue.getId(),
                    author.getKey(),
                    author.getKey(),
                    draft.started(),
                    draft.seconds(),
                    draft.comment(),
                    draft.groupLevel(),
                    draft.roleLevel(),
                    now,
                    now);
            touch(issue.getId(), now);
            StoredWorklog created = worklogs.byId(id).orElseThrow();
            announce.accept(new WorklogEvents.Created(created));
            return created;
        });
    }

    /**
     * Gives a worklog new values.
     *
     * @throws Refusal for no time at all, or a comment that is too long
     */
    public StoredWorklog edit(StoredWorklog worklog, WorklogDraft draft, ApplicationUser by) {
        check(draft);
        return changes.make(announce -> {
            long now = clock.millis();
            jdbc.update(
                    "update jira_worklog set update_author_key = ?, started = ?, seconds = ?, comment_text = ?,"
                            + " group_level = ?, role_level = ?, updated = ? where id = ?",
                    by.getKey(),
                    draft.started(),
                    draft.seconds(),
                    draft.comment(),
                    draft.groupLevel(),
                    draft.roleLevel(),
                    now,
                    worklog.getId());
            touch(worklog.row().issueId(), now);
            StoredWorklog changed = worklogs.byId(worklog.getId()).orElseThrow();
            announce.accept(new WorklogEvents.Updated(changed));
            return changed;
        });
    }

    /** Deletes a worklog; its id stays noted as deleted. */
    public void delete(StoredWorklog worklog) {
        changes.make(announce -> {
            long now = clock.millis();
            if (jdbc.update("delete from jira_worklog where id = ?", worklog.getId()) == 1) {
                jdbc.update("insert into jira_deleted_worklog (id, deleted) values (?, ?)", worklog.getId(), now);
                touch(worklog.row().issueId(), now);
                announce.accept(new WorklogEvents.Deleted(worklog));
            }
            return worklog;
        });
    }

    private void touch(long issueId, long now) {
        jdbc.update("update jira_issue set updated = ? where id = ?", now, issueId);
        index.write(issueId);
    }

    private static void check(WorklogDraft draft) {
        if (draft.seconds() <= 0) {
            throw Refusal.ofField(
                    "timeLogged", "Invalid time duration entered: timeSpent must be more than 0, such as 1h 30m.");
        }
        Text.checked("comment", draft.comment(), 32767);
    }
}
