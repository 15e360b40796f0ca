package org.retainer.jira.access;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.retainer.access.HostUsers;
import org.retainer.access.Person;

/** Finds people among Jira's users. */
public final class JiraPeople implements HostUsers {
    @Override
    public Optional<Person> byName(String name) {
        return Optional.ofNullable(ComponentAccessor.getUserManager().getUserByName(name))
                .map(JiraPeople::person);
    }

    @Override
    public Optional<Person> byKey(String key) {
        return Optional.ofNullable(ComponentAccessor.getUserManager().getUserByKey(key))
                .map(JiraPeople::person);
    }

    @Override
    public Optional<String> formerName(String key) {
        return Optional.ofNullable(ComponentAccessor.getUserManager().getUserByKeyEvenWhenUnknown(key))
                .map(ApplicationUser::getName);
    }

    static Person person(ApplicationUser user) {
        return new Person(user.getKey(), user.getName(), user.getDisplayName(), user.isActive());
    }
}
