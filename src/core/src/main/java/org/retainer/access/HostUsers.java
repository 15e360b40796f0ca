package org.retainer.access;

import java.util.Optional;

/** The users whom the host knows now. */
public interface HostUsers {
    Optional<Person> byName(String name);

    Optional<Person> byKey(String key);

    /** Answers the login name that the host still has for a user who is gone. */
    Optional<String> formerName(String key);
}
