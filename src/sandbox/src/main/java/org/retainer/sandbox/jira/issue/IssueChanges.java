package org.retainer.sandbox.jira.issue;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.index.IssueIndex;
import org.retainer.sandbox.jira.project.Projects;
import org.retainer.sandbox.jira.project.StoredProject;
import org.retainer.sandbox.jira.store.Changes;
import org.retainer.sandbox.jira.store.Ids;
import org.retainer.sandbox.jira.store.Refusal;
import org.retainer.sandbox.jira.store.Text;
import org.springframework.jdbc.core.JdbcTemplate;

/** Creates, edits, moves and deletes issues, and publishes Jira's issue events. Checks no permissions. */
public final class IssueChanges {
    private final JdbcTemplate jdbc;
    private final Changes changes;
    private final Clock clock;
    private final Projects projects;
    private final Issues issues;
    private final Ids ids;
    private final IssueIndex index;

    public IssueChanges(
            Database database, Changes changes, Clock clock, Projects projects, Issues issues, IssueIndex index) {
        this.jdbc = database.jdbc();
        this.changes = changes;
        this.clock = clock;
        this.projects = projects;
        this.issues = issues;
        this.ids = new Ids(database, Ids.Kind.ISSUE);
        this.index = index;
    }

    /**
     * Creates an issue with the next number of its project.
     *
     * @throws Refusal naming the field
     */
    public StoredIssue create(IssueDraft draft, ApplicationUser by) {
        check(draft);
        return changes.make(announce -> {
            long now = clock.millis();
            long id = ids.next();
            long number = projects.nextNumber(draft.projectId);
            jdbc.update(
                    "insert into jira_issue (id, project_id, issue_number, summary, description, type_id, status_id,"
                            + " priority_id, labels, parent_id, reporter_key, assignee_key, created, updated,"
                            + " original_estimate) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    draft.projectId,
                    number,
                    draft.summary.strip(),
                    draft.description,
                    draft.type.id(),
                    draft.status.id(),
                    draft.priority.id(),
                    joined(draft.labels),
                    draft.parentId,
                    draft.reporterKey,
                    draft.assigneeKey,
                    now,
                    now,
                    draft.originalEstimate);
            writeComponents(id, draft.componentIds);
            index.write(id);
            StoredIssue created = issues.byId(id).orElseThrow().complete();
            announce.accept(event(created, by, EventType.ISSUE_CREATED_ID));
            return created;
        });
    }

    /**
     * Gives an issue new values.
     *
     * @throws Refusal naming the field
     */
    public StoredIssue edit(StoredIssue issue, IssueDraft draft, ApplicationUser by) {
        check(draft);
        if (draft.parentId != null
                && (draft.parentId.equals(issue.getId())
                        || !issues.subTasks(issue.getId()).isEmpty())) {
            throw Refusal.ofField("parent", "An issue with sub-tasks, or the parent itself, cannot become a sub-task.");
        }
        return changes.make(announce -> {
            jdbc.update(
                    "update jira_issue set summary = ?, description = ?, type_id = ?, status_id = ?, priority_id = ?,"
                            + " labels = ?, parent_id = ?, reporter_key = ?, assignee_key = ?, original_estimate = ?,"
                            + " updated = ? where id = ?",
                    draft.summary.strip(),
                    draft.description,
                    draft.type.id(),
                    draft.status.id(),
                    draft.priority.id(),
                    joined(draft.labels),
                    draft.parentId,
                    draft.reporterKey,
                    draft.assigneeKey,
                    draft.originalEstimate,
                    clock.millis(),
                    issue.getId());
            writeComponents(issue.getId(), draft.componentIds);
            index.write(issue.getId());
            StoredIssue changed = issues.byId(issue.getId()).orElseThrow().complete();
            announce.accept(event(changed, by, EventType.ISSUE_UPDATED_ID));
            return changed;
        });
    }

    /**
     * Moves an issue with its sub-tasks into another project, where each gets a new key; components of the old
     * project fall away unless the new one has some of the same name. Work logs are not touched.
     *
     * @throws Refusal for a sub-task, which moves only with its parent
     */
    public StoredIssue move(StoredIssue issue, StoredProject target, ApplicationUser by) {
        if (issue.isSubTask()) {
            throw Refusal.of("A sub-task moves with its parent: move "
                    + issue.getParentObject().getKey() + ".");
        }
        return changes.make(announce -> {
            List<StoredIssue> all = new ArrayList<>(List.of(issue));
            all.addAll(issues.subTasks(issue.getId()));
            for (StoredIssue moving : all) {
                List<Long> components = moving.components().stream()
                        .flatMap(component -> projects.component(target.getId(), component.name()).stream())
                        .map(component -> component.id())
                        .toList();
                jdbc.update(
                        "insert into jira_moved_key (old_key, issue_id) values (?, ?)",
                        moving.getKey(),
                        moving.getId());
                jdbc.update(
                        "update jira_issue set project_id = ?, issue_number = ?, updated = ? where id = ?",
                        target.getId(),
                        projects.nextNumber(target.getId()),
                        clock.millis(),
                        moving.getId());
                writeComponents(moving.getId(), components);
                index.write(moving.getId());
                StoredIssue moved = issues.byId(moving.getId()).orElseThrow().complete();
                announce.accept(event(moved, by, EventType.ISSUE_MOVED_ID));
            }
            return issues.byId(issue.getId()).orElseThrow();
        });
    }

    /** Deletes an issue with its sub-tasks, their worklogs (each noted as deleted) and properties. */
    public void delete(StoredIssue issue, ApplicationUser by) {
        changes.make(announce -> {
            List<StoredIssue> all = new ArrayList<>(issues.subTasks(issue.getId()));
            all.add(issue);
            for (StoredIssue going : all) {
                long id = going.complete().getId();
                jdbc.update(
                        "insert into jira_deleted_worklog (id, deleted) select id, cast(? as bigint)"
                                + " from jira_worklog where issue_id = ?",
                        clock.millis(),
                        id);
                jdbc.update("delete from jira_worklog where issue_id = ?", id);
                jdbc.update("delete from jira_issue_component where issue_id = ?", id);
                jdbc.update("delete from jira_moved_key where issue_id = ?", id);
                jdbc.update("delete from jira_property where entity_name = ? and entity_id = ?", Properties.ISSUE, id);
                jdbc.update("delete from jira_issue where id = ?", id);
                index.write(id);
                announce.accept(event(going, by, EventType.ISSUE_DELETED_ID));
            }
            return all;
        });
    }

    private void check(IssueDraft draft) {
        Text.required("summary", draft.summary, 255, "You must specify a summary of the issue.");
        if (draft.summary.contains("\n") || draft.summary.contains("\r")) {
            throw Refusal.ofField("summary", "The summary is invalid because it contains newline characters.");
        }
        Text.checked("description", draft.description, 32767);
        for (String label : draft.labels) {
            Text.checked("labels", label, 255);
            if (label.isBlank() || label.chars().anyMatch(Character::isWhitespace)) {
                throw Refusal.ofField("labels", "The label '" + label + "' contains spaces which is invalid.");
            }
        }
        Text.checked("labels", joined(draft.labels), 4000);
        if (draft.type.isSubTask() != (draft.parentId != null)) {
            throw draft.type.isSubTask()
                    ? Refusal.ofField("parent", "Issue type is a sub-task but parent issue key or id not specified.")
                    : Refusal.ofField("issuetype", "Given parent issue, but the issue type is not a sub-task.");
        }
        if (draft.parentId != null) {
            StoredIssue parent = issues.byId(draft.parentId)
                    .orElseThrow(() -> Refusal.ofField("parent", "Could not find the parent issue."));
            if (parent.isSubTask()) {
                throw Refusal.ofField("parent", "A sub-task cannot be the parent of another sub-task.");
            }
            if (!parent.getProjectId().equals(draft.projectId)) {
                throw Refusal.ofField("parent", "Sub-tasks must be created in the same project as the parent.");
            }
        }
    }

    private void writeComponents(long issueId, List<Long> componentIds) {
        jdbc.update("delete from jira_issue_component where issue_id = ?", issueId);
        for (Long component : componentIds.stream().distinct().toList()) {
            jdbc.update("insert into jira_issue_component (issue_id, component_id) values (?, ?)", issueId, component);
        }
    }

    /** Joins labels so that {@code like '% label %'} finds one. */
    public static String joined(List<String> labels) {
        return labels.isEmpty()
                ? " "
                : " "
                        + String.join(
                                " ",
                                labels.stream().distinct().sorted(labelOrder()).toList()) + " ";
    }

    private static Comparator<String> labelOrder() {
        return Comparator.comparing((String label) -> label.toLowerCase(Locale.ROOT))
                .thenComparing(label -> label);
    }

    private static IssueEvent event(StoredIssue issue, ApplicationUser by, Long type) {
        return new IssueEvent(issue, Map.of(), by, type);
    }
}
