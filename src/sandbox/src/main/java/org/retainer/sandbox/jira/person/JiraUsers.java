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
        if (key == null) {
            return null;
        }
        return people.everByKey(key).map(JiraUsers::answered).orElseGet(() -> Person.unknown(key));
    }

    /** Of those who were deleted Jira keeps the login name only. */
    private static Person answered(Person person) {
        return person.deleted()
                ? new Person(person.key(), person.name(), person.name(), "", false, true, null)
                : person;
    }
}
