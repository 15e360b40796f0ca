package org.retainer.sandbox.jira.person;

import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;

/** Jira's group manager. */
public final class JiraGroups implements GroupManager {
    private final Groups groups;

    public JiraGroups(Groups groups) {
        this.groups = groups;
    }

    @Override
    public boolean groupExists(String groupName) {
        return groups.exists(groupName);
    }

    @Override
    public boolean isUserInGroup(ApplicationUser user, String groupName) {
        return user != null && groups.isMember(user.getKey(), groupName);
    }

    @Override
    public Collection<String> getGroupNamesForUser(ApplicationUser user) {
        return user == null ? List.of() : groups.of(user.getKey());
    }
}
