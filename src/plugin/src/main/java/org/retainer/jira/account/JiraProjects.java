package org.retainer.jira.account;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.access.Viewer;
import org.retainer.account.Projects;
import org.retainer.hours.ProjectVisibility;

/** Finds projects among Jira's. */
public final class JiraProjects implements BrowsableProjects, ProjectVisibility {
    @Override
    public Optional<ProjectRef> byKey(String key, Viewer viewer) {
        ApplicationUser user = ComponentAccessor.getUserManager().getUserByKey(viewer.userKey());
        return Optional.ofNullable(ComponentAccessor.getProjectManager().getProjectObjByKeyIgnoreCase(key))
                .filter(project -> ComponentAccessor.getPermissionManager()
                        .hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user))
                .map(JiraProjects::ref);
    }

    @Override
    public Optional<ProjectRef> byId(long projectId) {
        return Optional.ofNullable(ComponentAccessor.getProjectManager().getProjectObj(projectId))
                .map(JiraProjects::ref);
    }

    @Override
    public List<ProjectRef> browsable(Viewer viewer) {
        ApplicationUser user = ComponentAccessor.getUserManager().getUserByKey(viewer.userKey());
        return ComponentAccessor.getPermissionManager().getProjects(ProjectPermissions.BROWSE_PROJECTS, user).stream()
                .map(JiraProjects::ref)
                .sorted(Comparator.comparing(ProjectRef::key))
                .toList();
    }

    @Override
    public List<ComponentRef> components(long projectId) {
        Project project = ComponentAccessor.getProjectManager().getProjectObj(projectId);
        return project == null
                ? List.of()
                : project.getComponents().stream()
                        .map(component -> new ComponentRef(component.getId(), component.getName()))
                        .sorted(Comparator.comparing(ComponentRef::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(ComponentRef::id))
                        .toList();
    }

    @Override
    public Set<Long> browsableIds(Viewer viewer) {
        return browsable(viewer).stream().map(ProjectRef::id).collect(Collectors.toSet());
    }

    private static Projects.ProjectRef ref(Project project) {
        return new Projects.ProjectRef(project.getId(), project.getKey(), project.getName());
    }
}
