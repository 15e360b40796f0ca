package org.retainer.jira.hours;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.hours.Worklog;
import org.retainer.jira.host.Reflected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Jira's permissions about issues and comments. */
public final class JiraIssueVisibility implements BrowsableIssues {
    private static final Logger LOG = LoggerFactory.getLogger(JiraIssueVisibility.class);

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

    /** Whether roles and their manager are classes or interfaces is not known; a Jira that we misjudge shows no comment. */
    private static boolean hasRole(ApplicationUser user, long roleId, long issueId) {
        Issue issue = ComponentAccessor.getIssueManager().getIssueObject(issueId);
        if (issue == null) {
            return false;
        }
        try {
            Object roles = ComponentAccessor.getComponent(ProjectRoleManager.class);
            Object role =
                    Reflected.call(ProjectRoleManager.class, "getProjectRole", roles, List.of(Long.class), roleId);
            return role != null
                    && Boolean.TRUE.equals(Reflected.call(
                            ProjectRoleManager.class,
                            "isUserInProjectRole",
                            roles,
                            List.of(ApplicationUser.class, ProjectRole.class, Project.class),
                            user,
                            role,
                            issue.getProjectObject()));
        } catch (IllegalStateException unlikeOurs) {
            LOG.warn("The roles of this Jira cannot be asked", unlikeOurs);
            return false;
        }
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
