package org.retainer.jira.host;

import com.atlassian.jira.component.ComponentAccessor;
import java.util.Optional;

/** Types of Jira that it may lack, or that we know by name only: found where Jira's own classes are. */
public final class HostTypes {
    private HostTypes() {}

    /** Finds a type by its name; empty when this Jira has none. */
    public static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, true, ComponentAccessor.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }
}
