package org.retainer.sandbox.jira.worklog;

import com.atlassian.jira.bc.issue.worklog.DeletedWorklog;
import com.atlassian.jira.issue.Issue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.issue.Issues;
import org.retainer.sandbox.jira.person.People;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads worklogs, and what is left of deleted ones. */
public final class Worklogs {
    /** How many changed worklogs Jira hands out at once. */
    public static final int PAGE = 1000;

    private static final String COLUMNS = "select id, issue_id, author_key, update_author_key, started, seconds,"
            + " comment_text, group_level, role_level, created, updated from jira_worklog ";

    private final JdbcTemplate jdbc;
    private final Issues issues;
    private final People people;

    public Worklogs(Database database, Issues issues, People people) {
        this.jdbc = database.jdbc();
        this.issues = issues;
        this.people = people;
    }

    /** Finds a worklog by id. */
    public Optional<StoredWorklog> byId(long id) {
        return list(null, "where id = ?", id).stream().findFirst();
    }

    /** Lists an issue's worklogs, oldest work first. */
    public List<StoredWorklog> ofIssue(Issue issue) {
        return list(issue, "where issue_id = ? order by started, id", issue.getId());
    }

    /** Lists what somebody logged last, newest work first. */
    public List<StoredWorklog> latestOf(String authorKey, int limit) {
        return list(null, "where author_key = ? order by started desc, id desc limit ?", authorKey, limit);
    }

    /** Lists worklogs changed at or after a moment (epoch milliseconds), oldest change first, at most a page. */
    public List<StoredWorklog> updatedSince(long millis) {
        return list(null, "where updated >= ? order by updated, id limit ?", millis, PAGE);
    }

    /** Lists worklogs deleted at or after a moment (epoch milliseconds), oldest first, at most a page. */
    public List<DeletedRow> deletedSince(long millis) {
        return jdbc.query(
                "select id, deleted from jira_deleted_worklog where deleted >= ? order by deleted, id limit ?",
                (row, number) -> new DeletedRow(row.getLong(1), row.getLong(2)),
                millis,
                PAGE);
    }

    /** Adds up the seconds logged on an issue; null when nothing was logged. */
    public Long secondsOf(long issueId) {
        return jdbc.queryForObject("select sum(seconds) from jira_worklog where issue_id = ?", Long.class, issueId);
    }

    Issues issues() {
        return issues;
    }

    People people() {
        return people;
    }

    private List<StoredWorklog> list(Issue issue, String condition, Object... values) {
        return jdbc.query(COLUMNS + condition, (row, number) -> new StoredWorklog(this, read(row), issue), values);
    }

    private static WorklogRow read(ResultSet row) throws SQLException {
        long role = row.getLong(9);
        Long roleLevel = row.wasNull() ? null : Long.valueOf(role);
        return new WorklogRow(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                roleLevel,
                row.getLong(10),
                row.getLong(11));
    }

    /** What is left of a deleted worklog; {@code deleted} in epoch milliseconds. */
    public record DeletedRow(long id, long deleted) implements DeletedWorklog {
        @Override
        public Long getId() {
            return id;
        }

        @Override
        public Date getDeletionTime() {
            return new Date(deleted);
        }
    }
}
