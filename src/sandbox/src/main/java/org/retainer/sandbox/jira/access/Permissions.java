package org.retainer.sandbox.jira.access;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.retainer.sandbox.jira.person.Groups;
import org.retainer.sandbox.jira.project.Projects;
import org.retainer.sandbox.jira.project.StoredProject;

/**
 * Jira's permission manager over one simple scheme: whoever may use Jira may browse, edit and log work in every
 * project, except that a project may be kept for one group.
 */
public final class Permissions implements PermissionManager {
    private static final Set<ProjectPermissionKey> KNOWN = Set.of(
            ProjectPermissions.BROWSE_PROJECTS, ProjectPermissions.EDIT_ISSUES, ProjectPermissions.WORK_ON_ISSUES);

    private final Groups groups;
    private final Projects projects;

    public Permissions(Groups groups, Projects projects) {
        this.groups = groups;
        this.projects = projects;
    }

    @Override
    public boolean hasPermission(ProjectPermissionKey permission, Issue issue, ApplicationUser user) {
        return issue != null && hasPermission(permission, issue.getProjectObject(), user);
    }

    @Override
    public boolean hasPermission(ProjectPermissionKey permission, Project project, ApplicationUser user) {
        supported(permission);
        return project != null && isOpen(project, groupsOf(user));
    }

    @Override
    public Collection<Project> getProjects(ProjectPermissionKey permission, ApplicationUser user) {
        supported(permission);
        return List.copyOf(visible(user));
    }

    /** Lists the projects somebody may browse, by name. */
    public List<StoredProject> visible(ApplicationUser user) {
        Set<String> memberships = groupsOf(user);
        return projects.all().stream()
                .filter(project -> isOpen(project, memberships))
                .toList();
    }

    private boolean isOpen(Project project, Set<String> memberships) {
        boolean mayUse = memberships.contains(Groups.USERS)
                || memberships.contains(Groups.SOFTWARE_USERS)
                || memberships.contains(Groups.ADMINISTRATORS);
        String keptFor = project instanceof StoredProject stored
                ? stored.permissionGroup()
                : projects.byId(project.getId())
                        .map(StoredProject::permissionGroup)
                        .orElse(null);
        return mayUse && (keptFor == null || memberships.contains(keptFor.toLowerCase(Locale.ROOT)));
    }

    private Set<String> groupsOf(ApplicationUser user) {
        Set<String> names = new HashSet<>();
        if (user != null && user.isActive()) {
            groups.of(user.getKey()).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        }
        return names;
    }

    private static void supported(ProjectPermissionKey permission) {
        if (!KNOWN.contains(permission)) {
            throw new UnsupportedOperationException(
                    "The sandbox does not know PermissionManager.hasPermission(" + permission + ")");
        }
    }
}
