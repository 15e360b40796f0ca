package org.retainer.jira.account;

import java.util.Optional;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.jira.json.Fields;

/** Reads users by name. Those who are there already may stay, even when they are deactivated or gone by now. */
final class UserNames {
    private static final int LONGEST = 255;

    private final People people;
    private final Set<String> present;

    /** @param present the keys of users whom the account names already */
    UserNames(People people, Set<String> present) {
        this.people = people;
        this.present = present;
    }

    /** Answers the key of the user whose name stands in a field; complains when nobody active has it. */
    Optional<String> key(Fields fields, String field) {
        String name = fields.requiredText(field, LONGEST);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Person> found = people.byName(name);
        if (found.isPresent()
                && (found.get().active() || present.contains(found.get().key()))) {
            return found.map(Person::key);
        }
        Optional<String> gone = present.stream()
                .filter(key -> people.byKey(key).name().equals(name))
                .findFirst();
        if (gone.isEmpty()) {
            fields.complain(field, found.isPresent() ? "user.inactive" : "user.absent", name);
        }
        return gone;
    }
}
