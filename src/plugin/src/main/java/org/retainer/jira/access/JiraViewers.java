package org.retainer.jira.access;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.jira.language.Language;
import org.retainer.jira.request.Asker;
import org.retainer.setting.InstallationSettings;
import org.retainer.setting.RoleGroups;

/** Makes of the logged-in user somebody with roles: asked anew for each request, never remembered. */
public final class JiraViewers {
    private final InstallationSettings settings;
    private final Groups groups;

    public JiraViewers(InstallationSettings settings, Groups groups) {
        this.settings = settings;
        this.groups = groups;
    }

    /** Answers who asks now; empty when nobody is logged in. */
    public Optional<Asker> asking() {
        JiraAuthenticationContext context = ComponentAccessor.getJiraAuthenticationContext();
        return Optional.ofNullable(context.getLoggedInUser())
                .map(user -> new Asker(viewer(user), JiraPeople.person(user), Language.of(context.getLocale())));
    }

    /** The language of whoever looks on, logged in or not. */
    public Language language() {
        return Language.of(ComponentAccessor.getJiraAuthenticationContext().getLocale());
    }

    private Viewer viewer(ApplicationUser user) {
        RoleGroups chosen = settings.current().roleGroups();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (ComponentAccessor.getComponent(GlobalPermissionManager.class)
                .hasPermission(GlobalPermissionKey.ADMINISTER, user)) {
            roles.add(Role.ADMINISTRATOR);
        }
        if (chosen.finance().stream().anyMatch(group -> groups.isMember(user.getKey(), group))) {
            roles.add(Role.FINANCE);
        }
        if (chosen.leads().stream().anyMatch(group -> groups.isMember(user.getKey(), group))) {
            roles.add(Role.LEADS);
        }
        Set<String> headed = new HashSet<>();
        for (RoleGroups.Head head : chosen.heads()) {
            if (groups.isMember(user.getKey(), head.group())) {
                headed.addAll(groups.members(head.leads()));
            }
        }
        return new Viewer(user.getKey(), roles, headed);
    }
}
