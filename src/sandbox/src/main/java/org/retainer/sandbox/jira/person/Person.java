package org.retainer.sandbox.jira.person;

import com.atlassian.jira.user.ApplicationUser;

/** Somebody with a login. The key never changes, the name may; two values with one key are the same person. */
public record Person(
        String key,
        String name,
        String displayName,
        String emailAddress,
        boolean active,
        boolean deleted,
        String language)
        implements ApplicationUser {

    /** Stands for a key that no row knows, as Jira answers for people it has forgotten. */
    public static Person unknown(String key) {
        return new Person(key, key, key, "", false, true, null);
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDisplayName() {
        return displayName;
    }

    @Override
    public String getEmailAddress() {
        return emailAddress;
    }

    @Override
    public boolean isActive() {
        return active && !deleted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApplicationUser user && key.equals(user.getKey());
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
