package org.retainer.sandbox.jira.person;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

/** Jira's user manager. */
public final class JiraUsers implements UserManager {
    private final People people;

    public JiraUsers(People people) {
        this.people = people;
    }

    @Override
    public ApplicationUser getUserByKey(String key) {
        return people.byKey(key).orElse(null);
    }

    @Override
    public ApplicationUser getUserByName(String name) {
        return people.byName(name).orElse(null);
    }

    @Override
    public ApplicationUser getUserByKeyEvenWhenUnknown(String key) {
        return key == null ? null : people.everByKey(key).orElseGet(() -> Person.unknown(key));
    }
}
