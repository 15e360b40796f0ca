package org.retainer.sandbox.jira.rest;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.project.StoredProject;

/** Finds what a path names, as far as the asking person may see it; what they may not see is not there. */
final class Lookups {
    private Lookups() {}

    static StoredIssue issue(Instance jira, Call call) {
        return visible(jira, call.part("issue"), call.user());
    }

    static StoredIssue visible(Instance jira, String idOrKey, ApplicationUser user) {
        return jira.issues()
                .byIdOrKey(idOrKey)
                .filter(issue -> jira.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user))
                .orElseThrow(RestError::noIssue);
    }

    static StoredProject project(Instance jira, String idOrKey, ApplicationUser user) {
        return jira.projects()
                .byKey(idOrKey)
                .or(() -> idOrKey.matches("\\d{1,18}") ? jira.projects().byId(Long.valueOf(idOrKey)) : Optional.empty())
                .filter(project -> jira.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user))
                .orElseThrow(() -> RestError.of(404, "No project could be found with key '" + idOrKey + "'."));
    }

    static void allow(Instance jira, ProjectPermissionKey permission, StoredIssue issue, ApplicationUser user) {
        if (!jira.permissions().hasPermission(permission, issue, user)) {
            throw RestError.of(403, "You do not have the permission to do that on this issue.");
        }
    }

    static void administrator(Instance jira, Call call) {
        if (!jira.administrators().isAdministrator(call.user())) {
            throw RestError.of(403, "You do not have the permission to do that: only administrators may.");
        }
    }
}
