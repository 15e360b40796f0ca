package org.retainer.jira.access;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.jira.language.Language;
import org.retainer.jira.request.Asker;

/** Makes of the logged-in user somebody with roles: asked anew for each request, never remembered. */
public final class JiraViewers {
    /** The group whose members see all accounts and all money. */
    public static final String FINANCE_GROUP = "retainer-finance";

    /** The group whose members lead all accounts. */
    public static final String LEADS_GROUP = "retainer-leads";

    /** Answers who asks now; empty when nobody is logged in. */
    public Optional<Asker> asking() {
        JiraAuthenticationContext context = ComponentAccessor.getJiraAuthenticationContext();
        return Optional.ofNullable(context.getLoggedInUser())
                .map(user -> new Asker(
                        new Viewer(user.getKey(), roles(user)),
                        JiraPeople.person(user),
                        Language.of(context.getLocale())));
    }

    /** The language of whoever looks on, logged in or not. */
    public Language language() {
        return Language.of(ComponentAccessor.getJiraAuthenticationContext().getLocale());
    }

    private static Set<Role> roles(ApplicationUser user) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (ComponentAccessor.getComponent(GlobalPermissionManager.class)
                .hasPermission(GlobalPermissionKey.ADMINISTER, user)) {
            roles.add(Role.ADMINISTRATOR);
        }
        GroupManager groups = ComponentAccessor.getGroupManager();
        if (groups.isUserInGroup(user, FINANCE_GROUP)) {
            roles.add(Role.FINANCE);
        }
        if (groups.isUserInGroup(user, LEADS_GROUP)) {
            roles.add(Role.LEADS);
        }
        return roles;
    }
}
