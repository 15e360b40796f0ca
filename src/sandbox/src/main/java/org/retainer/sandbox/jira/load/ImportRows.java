package org.retainer.sandbox.jira.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.retainer.sandbox.jira.issue.IssueChanges;
import org.springframework.jdbc.core.JdbcTemplate;

/** Collects rows of issues and worklogs and inserts them a thousand at a time. */
final class ImportRows {
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final List<Object[]> issues = new ArrayList<>();
    private final List<Object[]> components = new ArrayList<>();
    private final List<Object[]> worklogs = new ArrayList<>();

    ImportRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void issue(long id, long projectId, long number, FileIssue issue, Map<String, String> keys, long now) {
        issues.add(new Object[] {
            id,
            projectId,
            number,
            issue.summary().strip().replaceAll("\\R", " "),
            issue.description(),
            issue.type().id(),
            issue.status().id(),
            issue.priority().id(),
            IssueChanges.joined(issue.labels()),
            keys.get("reporter"),
            keys.get("assignee"),
            issue.created() == null ? now : issue.created(),
            issue.updated() == null ? now : issue.updated(),
            issue.originalEstimate()
        });
        flushWhenFull();
    }

    void component(long issueId, long componentId) {
        components.add(new Object[] {issueId, componentId});
        flushWhenFull();
    }

    void worklog(long id, long issueId, String authorKey, FileWorklog worklog, long now) {
        worklogs.add(new Object[] {
            id,
            issueId,
            authorKey,
            authorKey,
            worklog.started(),
            worklog.seconds(),
            worklog.comment(),
            worklog.created() == null ? now : worklog.created(),
            worklog.updated() == null ? now : worklog.updated()
        });
        flushWhenFull();
    }

    /** Writes what is still collected. */
    void flush() {
        write(
                "insert into jira_issue (id, project_id, issue_number, summary, description, type_id, status_id,"
                        + " priority_id, labels, reporter_key, assignee_key, created, updated, original_estimate)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                issues);
        write("insert into jira_issue_component (issue_id, component_id) values (?, ?)", components);
        write(
                "insert into jira_worklog (id, issue_id, author_key, update_author_key, started, seconds,"
                        + " comment_text, created, updated) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                worklogs);
    }

    private void flushWhenFull() {
        if (issues.size() + components.size() + worklogs.size() >= BATCH) {
            flush();
        }
    }

    private void write(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
            rows.clear();
        }
    }
}
