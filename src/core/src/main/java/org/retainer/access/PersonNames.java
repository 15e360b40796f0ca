package org.retainer.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The store of what people were last called. It outlives the host's users. */
public interface PersonNames {
    Optional<Known> byKey(String userKey);

    /** Finds by login name, in any case; of several the one that was seen last. */
    Optional<Known> byName(String name);

    /** Finds what is known of users, in no order; unknown ones are left out. */
    List<Known> of(Collection<String> userKeys);

    /** Lists a page of the keys above one, ascending. */
    List<String> keysAfter(String userKey, int limit);

    /**
     * Remembers names in place of those before; takes part in the present transaction.
     *
     * @throws org.retainer.transaction.WriteConflict when somebody else remembers the same user at the same moment
     */
    void remember(Collection<Known> people);

    /**
     * What a user was last called.
     *
     * @param name what they logged in with
     */
    record Known(String userKey, String name, String displayName) {}
}
