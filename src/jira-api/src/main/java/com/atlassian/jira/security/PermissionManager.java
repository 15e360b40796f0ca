package com.atlassian.jira.security;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/**
 * Project permissions.
 * Source: Jira 7 javadoc; the issue variant verified on 10.3.13 (testplanit).
 */
public interface PermissionManager {
    boolean hasPermission(ProjectPermissionKey permission, Issue issue, ApplicationUser user);

    boolean hasPermission(ProjectPermissionKey permission, Project project, ApplicationUser user);

    Collection<Project> getProjects(ProjectPermissionKey permission, ApplicationUser user);
}
