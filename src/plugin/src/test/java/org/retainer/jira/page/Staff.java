package org.retainer.jira.page;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.access.Person;

/** The few people of a test; who has left is inactive. */
record Staff(Set<String> left) implements People {
    private static final Map<String, String> NAMES =
            Map.of("admin", "Admin", "anna", "Анна Орлова", "boris", "Boris <b>Kim</b>", "gone", "Gone");

    @Override
    public Optional<Person> byName(String name) {
        return NAMES.containsKey(name) ? Optional.of(byKey(name)) : Optional.empty();
    }

    @Override
    public Person byKey(String key) {
        return new Person(key, key, NAMES.getOrDefault(key, key), !left.contains(key));
    }
}
