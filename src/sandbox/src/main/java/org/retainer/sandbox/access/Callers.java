package org.retainer.sandbox.access;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import java.util.Optional;

/** Who calls on this thread, and what he may. */
public final class Callers {
    private final JiraAuthenticationContext context;
    private final GlobalPermissionManager permissions;

    /** @param components Jira's API interfaces and what implements them */
    public Callers(Map<Class<?>, Object> components) {
        this.context = (JiraAuthenticationContext) components.get(JiraAuthenticationContext.class);
        this.permissions = (GlobalPermissionManager) components.get(GlobalPermissionManager.class);
    }

    /** The logged-in person of this thread. */
    public Optional<ApplicationUser> user() {
        return Optional.ofNullable(context.getLoggedInUser());
    }

    public boolean isAdministrator() {
        return user().filter(user -> permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user))
                .isPresent();
    }

    /** Finds out whether the caller meets a demand. */
    public boolean meets(Demand demand) {
        return switch (demand) {
            case ANYONE -> true;
            case LOGGED_IN -> user().isPresent();
            case ADMINISTRATOR -> isAdministrator();
        };
    }
}
