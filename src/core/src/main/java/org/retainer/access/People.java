package org.retainer.access;

import java.util.Optional;

/** The users of the host, those who are gone included. */
public interface People {
    /** Finds a user by login name, in any case; of those who are gone by the name that they had last. */
    Optional<Person> byName(String name);

    /** Answers the user of a key; of one who is gone, what is still known: at least the key. */
    Person byKey(String key);
}
