package org.retainer.sandbox.jira.access;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.retainer.sandbox.jira.person.Groups;

/** Jira's global permissions: administrators are the group jira-administrators. */
public final class GlobalPermissions implements GlobalPermissionManager {
    private final Groups groups;

    public GlobalPermissions(Groups groups) {
        this.groups = groups;
    }

    @Override
    public boolean hasPermission(GlobalPermissionKey permission, ApplicationUser user) {
        if (!GlobalPermissionKey.ADMINISTER.equals(permission)) {
            throw new UnsupportedOperationException(
                    "The sandbox does not know GlobalPermissionManager.hasPermission(" + permission.getKey() + ")");
        }
        return isAdministrator(user);
    }

    /** Tells whether somebody administers Jira. */
    public boolean isAdministrator(ApplicationUser user) {
        return user != null && user.isActive() && groups.isMember(user.getKey(), Groups.ADMINISTRATORS);
    }
}
