package org.retainer.access;

import java.util.Optional;

/** The users of the host. */
public interface People {
    /** Finds an existing user by login name, in any case. */
    Optional<Person> byName(String name);

    /** Answers the user of a key; of one who is gone, what is still known: at least the key. */
    Person byKey(String key);
}
