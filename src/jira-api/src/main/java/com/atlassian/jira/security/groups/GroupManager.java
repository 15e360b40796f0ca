package com.atlassian.jira.security.groups;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/**
 * Groups.
 * Source: Jira 7 javadoc (server); used by mcp-plugin on 10.7.
 */
public interface GroupManager {
    boolean groupExists(String groupName);

    boolean isUserInGroup(ApplicationUser user, String groupName);

    Collection<String> getGroupNamesForUser(ApplicationUser user);

    /** Source: Jira 7 javadoc (server). */
    Collection<ApplicationUser> getUsersInGroup(String groupName);
}
