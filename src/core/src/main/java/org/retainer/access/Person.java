package org.retainer.access;

/**
 * A user of the host.
 *
 * @param key never changes
 * @param name what they log in with; may change
 * @param displayName what others read; the name of users who are gone
 * @param active false when deactivated or gone
 */
public record Person(String key, String name, String displayName, boolean active) {}
