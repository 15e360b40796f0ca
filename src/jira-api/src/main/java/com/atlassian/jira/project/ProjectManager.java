package com.atlassian.jira.project;

import java.util.List;

/**
 * Projects without permission checks. The method that lists all of them has an unknown return type: call it by reflection.
 * Source: Jira 7.0.8 javadoc; the same calls are compiled against Jira 11 by atlassian-slack-integration-server.
 */
public interface ProjectManager {
    Project getProjectObj(Long id);

    Project getProjectObjByKey(String key);

    Project getProjectObjByKeyIgnoreCase(String key);

    List<Project> getProjects();
}
