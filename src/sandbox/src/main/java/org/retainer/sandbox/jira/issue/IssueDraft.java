package org.retainer.sandbox.jira.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an issue is to be: collected field by field by whoever creates or edits one. */
public final class IssueDraft {
    Long projectId;
    String summary;
    String description;
    IssueType type = IssueType.TASK;
    IssueStatus status = IssueStatus.TO_DO;
    IssuePriority priority = IssuePriority.MEDIUM;
    List<String> labels = List.of();
    List<Long> componentIds = List.of();
    Long parentId;
    String reporterKey;
    String assigneeKey;
    Long originalEstimate;

    private IssueDraft() {}

    /** Starts an issue of a project. */
    public static IssueDraft in(long projectId) {
        IssueDraft draft = new IssueDraft();
        draft.projectId = projectId;
        return draft;
    }

    /** Starts from an issue as it is. */
    public static IssueDraft of(StoredIssue issue) {
        IssueRow row = issue.row();
        IssueDraft draft = in(row.projectId());
        draft.summary = row.summary();
        draft.description = row.description();
        draft.type = row.type();
        draft.status = row.status();
        draft.priority = row.priority();
        draft.labels = row.labels();
        draft.componentIds =
                issue.components().stream().map(component -> component.id()).toList();
        draft.parentId = row.parentId();
        draft.reporterKey = row.reporterKey();
        draft.assigneeKey = row.assigneeKey();
        draft.originalEstimate = row.originalEstimate();
        return draft;
    }

    public IssueDraft summary(String value) {
        summary = value;
        return this;
    }

    public IssueDraft description(String value) {
        description = value;
        return this;
    }

    public IssueDraft type(IssueType value) {
        type = Objects.requireNonNull(value);
        return this;
    }

    public IssueDraft status(IssueStatus value) {
        status = Objects.requireNonNull(value);
        return this;
    }

    public IssueDraft priority(IssuePriority value) {
        priority = Objects.requireNonNull(value);
        return this;
    }

    public IssueDraft labels(List<String> value) {
        labels = List.copyOf(value);
        return this;
    }

    public List<String> labels() {
        return new ArrayList<>(labels);
    }

    public IssueDraft components(List<Long> ids) {
        componentIds = List.copyOf(ids);
        return this;
    }

    public List<Long> components() {
        return new ArrayList<>(componentIds);
    }

    /** Makes it a sub-task of another issue; null makes it stand alone. */
    public IssueDraft parent(Long issueId) {
        parentId = issueId;
        return this;
    }

    public IssueDraft reporter(String userKey) {
        reporterKey = userKey;
        return this;
    }

    public IssueDraft assignee(String userKey) {
        assigneeKey = userKey;
        return this;
    }

    /** Sets the original estimate in seconds, or null. */
    public IssueDraft originalEstimate(Long seconds) {
        originalEstimate = seconds;
        return this;
    }
}
