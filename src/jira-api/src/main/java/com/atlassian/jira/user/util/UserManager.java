package com.atlassian.jira.user.util;

import com.atlassian.jira.user.ApplicationUser;

/**
 * Jira's users.
 * Source: Jira 7.0.8 javadoc; the same calls are compiled against Jira 11 by atlassian-slack-integration-server.
 */
public interface UserManager {
    ApplicationUser getUserByKey(String key);

    ApplicationUser getUserByName(String name);

    ApplicationUser getUserByKeyEvenWhenUnknown(String key);
}
