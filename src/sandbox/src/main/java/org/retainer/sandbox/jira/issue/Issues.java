package org.retainer.sandbox.jira.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.project.Projects;
import org.retainer.sandbox.jira.project.StoredComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads issues. A key that an issue had before a move still finds it, as in Jira. */
public final class Issues {
    private static final String COLUMNS =
            "select i.id, p.project_key, i.issue_number, i.project_id, i.summary, i.description, i.type_id, i.status_id,"
                    + " i.priority_id, i.labels, i.parent_id, i.reporter_key, i.assignee_key, i.created, i.updated,"
                    + " i.original_estimate from jira_issue i join jira_project p on p.id = i.project_id ";
    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final Projects projects;

    public Issues(Database database, Projects projects) {
        this.jdbc = database.jdbc();
        this.projects = projects;
    }

    /** Finds an issue by id. */
    public Optional<StoredIssue> byId(long id) {
        return list("where i.id = ?", id).stream().findFirst();
    }

    /** Finds an issue by its key or a former one; letter case does not matter. */
    public Optional<StoredIssue> byKey(String key) {
        if (key == null) {
            return Optional.empty();
        }
        String upper = key.strip().toUpperCase(Locale.ROOT);
        int dash = upper.lastIndexOf('-');
        if (dash < 1 || !upper.substring(dash + 1).matches("[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        return list(
                        "where p.project_key = ? and i.issue_number = ?",
                        upper.substring(0, dash),
                        Long.valueOf(upper.substring(dash + 1)))
                .stream()
                .findFirst()
                .or(
                        () -> jdbc
                                .queryForList(
                                        "select issue_id from jira_moved_key where old_key = ?", Long.class, upper)
                                .stream()
                                .findFirst()
                                .flatMap(this::byId));
    }

    /** Finds an issue by what people write into addresses: an id or a key. */
    public Optional<StoredIssue> byIdOrKey(String text) {
        return text.matches("\\d{1,18}") ? byId(Long.parseLong(text)) : byKey(text);
    }

    /** Finds those of the given ids that exist, in the order given. */
    public List<StoredIssue> byIds(Collection<Long> ids) {
        List<Long> wanted = new ArrayList<>(ids);
        Map<Long, StoredIssue> found = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            List<Long> chunk = wanted.subList(from, Math.min(wanted.size(), from + CHUNK));
            list("where i.id in (" + places(chunk.size()) + ")", chunk.toArray())
                    .forEach(issue -> found.put(issue.getId(), issue));
        }
        return wanted.stream().map(found::get).filter(issue -> issue != null).toList();
    }

    /** Lists the ids of a project's issues, oldest first. */
    public List<Long> idsOfProject(long projectId) {
        return jdbc.queryForList("select id from jira_issue where project_id = ? order by id", Long.class, projectId);
    }

    /** Lists the sub-tasks of an issue, oldest first. */
    public List<StoredIssue> subTasks(long parentId) {
        return list("where i.parent_id = ? order by i.id", parentId);
    }

    /** Lists issues by the end of an SQL statement over {@code i} (the issue) and {@code p} (its project). */
    public List<StoredIssue> list(String condition, Object... values) {
        return jdbc.query(COLUMNS + condition, (row, number) -> read(row), values);
    }

    /** Counts issues by a condition over {@code i} and {@code p}. */
    public int count(String condition, Object... values) {
        Integer count = jdbc.queryForObject(
                "select count(*) from jira_issue i join jira_project p on p.id = i.project_id " + condition,
                Integer.class,
                values);
        return count == null ? 0 : count;
    }

    /** Sums the seconds that are logged on an issue. */
    long secondsOn(long issueId) {
        Long seconds =
                jdbc.queryForObject("select sum(seconds) from jira_worklog where issue_id = ?", Long.class, issueId);
        return seconds == null ? 0 : seconds;
    }

    Projects projects() {
        return projects;
    }

    List<StoredComponent> components(long issueId) {
        return jdbc.query(
                "select c.id, c.name, c.project_id, c.description from jira_issue_component l"
                        + " join jira_component c on c.id = l.component_id where l.issue_id = ?"
                        + " order by lower(c.name), c.id",
                (row, number) ->
                        new StoredComponent(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)),
                issueId);
    }

    /** Writes as many question marks as there are values. */
    public static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private StoredIssue read(ResultSet row) throws SQLException {
        String labels = row.getString(10).strip();
        return new StoredIssue(
                this,
                new IssueRow(
                        row.getLong(1),
                        row.getString(2) + "-" + row.getLong(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        IssueType.byId(row.getString(7)).orElse(IssueType.TASK),
                        IssueStatus.byId(row.getString(8)).orElse(IssueStatus.TO_DO),
                        IssuePriority.byId(row.getString(9)).orElse(IssuePriority.MEDIUM),
                        labels.isEmpty() ? List.of() : List.of(labels.split(" ")),
                        number(row, 11),
                        row.getString(12),
                        row.getString(13),
                        row.getLong(14),
                        row.getLong(15),
                        number(row, 16)));
    }

    private static Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(value);
    }
}
