package com.atlassian.jira.bc.project.component;

/**
 * A component of a project.
 * Source: Jira 6.3.1 javadoc.
 */
public interface ProjectComponent {
    Long getId();

    String getName();

    Long getProjectId();
}
