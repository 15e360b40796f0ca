package org.retainer.sandbox.jira.index;

import java.util.Optional;

/**
 * One value inside a property that a plugin wants to be searched.
 *
 * @param propertyKey the key of the property, such as {@code acme.time}
 * @param path where the value stands in its JSON, names joined by dots
 * @param alias its short name in JQL
 */
public record IndexedPath(String propertyKey, String path, Type type, Optional<String> alias) {
    /** What Jira can index, and so what may be asked. */
    public enum Type {
        STRING,
        TEXT,
        NUMBER,
        DATE
    }
}
