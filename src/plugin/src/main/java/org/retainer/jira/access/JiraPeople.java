package org.retainer.jira.access;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.retainer.access.People;
import org.retainer.access.Person;

/** Finds people among Jira's users. */
public final class JiraPeople implements People {
    @Override
    public Optional<Person> byName(String name) {
        return Optional.ofNullable(ComponentAccessor.getUserManager().getUserByName(name))
                .map(JiraPeople::person);
    }

    @Override
    public Person byKey(String key) {
        ApplicationUser known = ComponentAccessor.getUserManager().getUserByKey(key);
        if (known != null) {
            return person(known);
        }
        ApplicationUser gone = ComponentAccessor.getUserManager().getUserByKeyEvenWhenUnknown(key);
        String name = gone == null || gone.getName() == null ? key : gone.getName();
        return new Person(key, name, name, false);
    }

    static Person person(ApplicationUser user) {
        return new Person(user.getKey(), user.getName(), user.getDisplayName(), user.isActive());
    }
}
