package org.retainer.access;

import java.util.Objects;
import java.util.Set;

/**
 * Somebody who is logged in and asks for something.
 *
 * @param userKey the user's key, which survives renaming
 * @param roles what the groups and permissions of the host make of this user; everybody else is staff
 */
public record Viewer(String userKey, Set<Role> roles) {
    public Viewer {
        Objects.requireNonNull(userKey, "userKey");
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
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
