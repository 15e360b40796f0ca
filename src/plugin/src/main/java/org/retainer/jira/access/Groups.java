package org.retainer.jira.access;

import java.util.Set;

/** The groups of the host. */
public interface Groups {
    boolean exists(String group);

    boolean isMember(String userKey, String group);

    /** Answers the keys of the users in a group; none when it does not exist. */
    Set<String> members(String group);
}
