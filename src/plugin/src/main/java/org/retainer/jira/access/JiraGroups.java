package org.retainer.jira.access;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Jira's groups. */
public final class JiraGroups implements Groups {
    @Override
    public boolean exists(String group) {
        return manager().groupExists(group);
    }

    @Override
    public boolean isMember(String userKey, String group) {
        ApplicationUser user = ComponentAccessor.getUserManager().getUserByKey(userKey);
        return user != null && manager().isUserInGroup(user, group);
    }

    @Override
    public Set<String> members(String group) {
        if (!exists(group)) {
            return Set.of();
        }
        Collection<ApplicationUser> members = manager().getUsersInGroup(group);
        return members.stream().map(ApplicationUser::getKey).collect(Collectors.toSet());
    }

    private static GroupManager manager() {
        return ComponentAccessor.getGroupManager();
    }
}
