package com.atlassian.jira.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.entity.WithId;
import com.atlassian.jira.entity.WithKey;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.project.Project;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Set;

/**
 * An issue, as far as hours need it.
 * Source: Jira 7.0.8 javadoc; the same calls are compiled against Jira 11 by atlassian-slack-integration-server.
 */
public interface Issue extends WithId, WithKey {
    String getSummary();

    Long getProjectId();

    Project getProjectObject();

    Collection<ProjectComponent> getComponents();

    Set<Label> getLabels();

    IssueType getIssueType();

    Timestamp getCreated();

    Timestamp getUpdated();

    /** Null while nobody has resolved it. */
    Timestamp getResolutionDate();

    /** The remaining estimate in seconds, null when there is none. */
    Long getEstimate();

    Long getParentId();

    Issue getParentObject();

    boolean isSubTask();
}
