package org.retainer.sandbox.jira.person;

import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Jira's group manager. */
public final class JiraGroups implements GroupManager {
    private final Groups groups;
    private final People people;

    public JiraGroups(Groups groups, People people) {
        this.groups = groups;
        this.people = people;
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

    @Override
    public Collection<ApplicationUser> getUsersInGroup(String groupName) {
        List<ApplicationUser> members = new ArrayList<>();
        groups.members(groupName).forEach(key -> people.byKey(key).ifPresent(members::add));
        return members;
    }
}
