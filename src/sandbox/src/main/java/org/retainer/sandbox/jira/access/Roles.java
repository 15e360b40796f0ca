package org.retainer.sandbox.jira.access;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Optional;
import org.retainer.sandbox.jira.person.Groups;

/** Jira's default project roles, held by groups: the same people in every project. */
public final class Roles implements ProjectRoleManager {
    private static final List<Role> ALL = List.of(
            new Role(10000, "Users", Groups.USERS),
            new Role(10001, "Developers", Groups.SOFTWARE_USERS),
            new Role(10002, "Administrators", Groups.ADMINISTRATORS));

    private final Groups groups;

    public Roles(Groups groups) {
        this.groups = groups;
    }

    @Override
    public ProjectRole getProjectRole(Long id) {
        return ALL.stream()
                .filter(role -> id != null && role.id == id)
                .findFirst()
                .orElse(null);
    }

    /** Lists all roles. */
    public List<ProjectRole> all() {
        return List.copyOf(ALL);
    }

    /** Finds a role by its name. */
    public Optional<ProjectRole> byName(String name) {
        return ALL.stream()
                .filter(role -> role.name.equals(name))
                .map(role -> (ProjectRole) role)
                .findFirst();
    }

    @Override
    public boolean isUserInProjectRole(ApplicationUser user, ProjectRole role, Project project) {
        return user != null
                && ALL.stream()
                        .filter(known -> known.id == role.getId())
                        .anyMatch(known -> groups.isMember(user.getKey(), known.group));
    }

    private record Role(long id, String name, String group) implements ProjectRole {
        @Override
        public Long getId() {
            return id;
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
