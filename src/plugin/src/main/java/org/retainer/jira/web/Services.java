package org.retainer.jira.web;

import java.util.List;
import java.util.Optional;

/**
 * Where resources and providers, which the host creates without arguments, find the plugin's beans. Filled when the plugin
 * starts, emptied when it stops.
 */
public final class Services {
    private static volatile Services present;

    private final List<Object> beans;

    /** Makes the place where these beans are found by their class; there is one of each. */
    public Services(List<Object> beans) {
        this.beans = List.copyOf(beans);
    }

    /** Answers the beans; empty while the plugin is not started. */
    static Optional<Services> present() {
        return Optional.ofNullable(present);
    }

    /** Makes these beans the ones to find. */
    public void open() {
        present = this;
    }

    /** Lets nobody find these beans any more. */
    public void close() {
        if (present == this) {
            present = null;
        }
    }

    /**
     * Finds the bean of a class.
     *
     * @throws IllegalStateException when the wiring does not name it
     */
    <T> T get(Class<T> type) {
        return beans.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No bean for requests of " + type.getName()));
    }
}
