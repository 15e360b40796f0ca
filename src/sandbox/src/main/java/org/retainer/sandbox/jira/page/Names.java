package org.retainer.sandbox.jira.page;

import java.util.function.Function;
import org.retainer.sandbox.jira.person.Person;

/** Answers people's names to templates. */
public final class Names {
    private final Function<String, Person> people;

    private Names(Function<String, Person> people) {
        this.people = people;
    }

    static Names of(Site site) {
        return new Names(site.jira().people().memo());
    }

    /** The display name of the person of a key; a dash for nobody. */
    public String shown(String key) {
        return key == null ? "–" : people.apply(key).displayName();
    }
}
