package org.retainer.sandbox.jira.project;

import com.atlassian.jira.bc.project.component.ProjectComponent;

/** A part of a project. */
public record StoredComponent(long id, String name, long projectId, String description) implements ProjectComponent {
    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Long getProjectId() {
        return projectId;
    }
}
