package org.retainer.jira.hours;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.hours.Worklog;

/** Asks Jira's permissions about issues and comments. */
public final class JiraIssueVisibility implements BrowsableIssues {
    @Override
    public Set<Long> browsable(Viewer viewer, Collection<Long> issueIds) {
        ApplicationUser user = user(viewer);
        Set<Long> browsable = new HashSet<>();
        for (Long id : issueIds) {
            if (mayBrowse(ComponentAccessor.getIssueManager().getIssueObject(id), user)) {
                browsable.add(id);
            }
        }
        return browsable;
    }

    @Override
    public boolean mayReadComment(Viewer viewer, Worklog worklog) {
        ApplicationUser user = user(viewer);
        return worklog.group()
                        .map(group -> ComponentAccessor.getGroupManager().isUserInGroup(user, group))
                        .orElse(true)
                && worklog.roleId()
                        .map(role -> hasRole(user, role, worklog.issueId()))
                        .orElse(true);
    }

    @Override
    public Optional<Long> byKey(Viewer viewer, String issueKey) {
        return Optional.ofNullable(ComponentAccessor.getIssueManager().getIssueObject(issueKey))
                .filter(issue -> mayBrowse(issue, user(viewer)))
                .map(Issue::getId);
    }

    private static boolean hasRole(ApplicationUser user, long roleId, long issueId) {
        ProjectRoleManager roles = ComponentAccessor.getComponent(ProjectRoleManager.class);
        ProjectRole role = roles.getProjectRole(roleId);
        Issue issue = ComponentAccessor.getIssueManager().getIssueObject(issueId);
        return role != null && issue != null && roles.isUserInProjectRole(user, role, issue.getProjectObject());
    }

    private static boolean mayBrowse(Issue issue, ApplicationUser user) {
        return issue != null
                && ComponentAccessor.getPermissionManager()
                        .hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
    }

    private static ApplicationUser user(Viewer viewer) {
        return ComponentAccessor.getUserManager().getUserByKey(viewer.userKey());
    }
}
