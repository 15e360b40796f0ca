package com.atlassian.jira.security.roles;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;

/**
 * Project roles.
 * Source: Jira 7 javadoc.
 */
public interface ProjectRoleManager {
    ProjectRole getProjectRole(Long id);

    boolean isUserInProjectRole(ApplicationUser user, ProjectRole role, Project project);
}
