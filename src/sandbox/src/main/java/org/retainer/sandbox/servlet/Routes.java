package org.retainer.sandbox.servlet;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Finds what stands at the longest prefix of a path; prefixes end at a slash or at the end of the path. */
public final class Routes<T> {
    private final Map<String, T> byPrefix = new ConcurrentSkipListMap<>(
            Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Adds a prefix such as {@code /retainer}; returns whether it was free. */
    public boolean add(String prefix, T target) {
        return byPrefix.putIfAbsent(prefix, target) == null;
    }

    /** Removes a target with all its prefixes. */
    public void remove(T target) {
        byPrefix.values().removeIf(other -> other == target);
    }

    public Optional<Map.Entry<String, T>> find(String path) {
        return byPrefix.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .findFirst();
    }
}
