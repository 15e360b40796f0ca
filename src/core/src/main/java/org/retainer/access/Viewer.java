package org.retainer.access;

import java.util.Objects;
import java.util.Set;

/**
 * Somebody who is logged in and asks for something.
 *
 * @param userKey the user's key, which survives renaming
 * @param roles what the groups and permissions of the host make of this user; everybody else is staff
 * @param headed the keys of the users who are in the departments that this user heads
 */
public record Viewer(String userKey, Set<Role> roles, Set<String> headed) {
    public Viewer {
        Objects.requireNonNull(userKey, "userKey");
        roles = Set.copyOf(roles);
        headed = Set.copyOf(headed);
    }

    /** Makes somebody who heads nobody. */
    public Viewer(String userKey, Set<Role> roles) {
        this(userKey, roles, Set.of());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Tells whether a lead is this user, or in a department that this user heads. */
    public boolean answersFor(String leadKey) {
        return userKey.equals(leadKey) || headed.contains(leadKey);
    }

    /** Roles that do not depend on an account. */
    public enum Role {
        /** Administers the host. */
        ADMINISTRATOR,
        /** Sees all accounts and all money. */
        FINANCE,
        /** Sees and edits all accounts as their lead would. */
        LEADS
    }
}
