package org.retainer.sandbox.jira.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.project.Project;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.retainer.sandbox.jira.project.StoredComponent;

/** An issue as it was when it was read; project, components and parent are read when asked for, once. */
public final class StoredIssue implements MutableIssue {
    private final Issues issues;
    private final IssueRow row;
    private Project project;
    private List<StoredComponent> components;

    StoredIssue(Issues issues, IssueRow row) {
        this.issues = issues;
        this.row = row;
    }

    /** What the database holds about it. */
    public IssueRow row() {
        return row;
    }

    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public String getKey() {
        return row.key();
    }

    @Override
    public String getSummary() {
        return row.summary();
    }

    @Override
    public Long getProjectId() {
        return row.projectId();
    }

    @Override
    public synchronized Project getProjectObject() {
        if (project == null) {
            project = issues.projects().byId(row.projectId()).orElse(null);
        }
        return project;
    }

    @Override
    public Collection<ProjectComponent> getComponents() {
        return List.copyOf(components());
    }

    @Override
    public Set<Label> getLabels() {
        Set<Label> labels = new LinkedHashSet<>();
        row.labels().forEach(label -> labels.add(new StoredLabel(label)));
        return labels;
    }

    @Override
    public com.atlassian.jira.issue.issuetype.IssueType getIssueType() {
        return row.type();
    }

    /** The components by name. */
    public synchronized List<StoredComponent> components() {
        if (components == null) {
            components = issues.components(row.id());
        }
        return components;
    }

    @Override
    public Timestamp getCreated() {
        return new Timestamp(row.created());
    }

    @Override
    public Timestamp getUpdated() {
        return new Timestamp(row.updated());
    }

    @Override
    public Timestamp getResolutionDate() {
        return row.status() == IssueStatus.DONE ? new Timestamp(row.updated()) : null;
    }

    @Override
    public Long getEstimate() {
        return row.originalEstimate() == null
                ? null
                : Long.valueOf(Math.max(0, row.originalEstimate() - issues.secondsOn(row.id())));
    }

    @Override
    public Long getParentId() {
        return row.parentId();
    }

    @Override
    public Issue getParentObject() {
        return row.parentId() == null ? null : issues.byId(row.parentId()).orElse(null);
    }

    @Override
    public boolean isSubTask() {
        return row.parentId() != null;
    }

    /** Reads what is read late now, so that it can still be asked for when the issue is gone. */
    StoredIssue complete() {
        getProjectObject();
        components();
        return this;
    }

    /** A label, as a public type that plugins may look at. */
    public record StoredLabel(String text) implements Label {
        @Override
        public String getLabel() {
            return text;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Issue issue && issue.getId() == row.id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(row.id());
    }

    @Override
    public String toString() {
        return row.key();
    }
}
