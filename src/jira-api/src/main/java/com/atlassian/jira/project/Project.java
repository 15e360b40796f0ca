package com.atlassian.jira.project;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.entity.WithId;
import com.atlassian.jira.entity.WithKey;
import java.util.Collection;

/**
 * A project.
 * Source: Jira 7.0.8 javadoc; the same calls are compiled against Jira 11 by atlassian-slack-integration-server.
 */
public interface Project extends WithId, WithKey {
    String getName();

    Collection<ProjectComponent> getComponents();
}
