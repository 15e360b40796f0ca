package org.retainer.sandbox.jira.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** What the enabled plugins want indexed. */
public final class IndexConfigurations {
    private final Map<String, List<IndexedPath>> byModule = new ConcurrentSkipListMap<>();

    /** Takes a module's paths; they count for what is indexed from now on. */
    public void add(String module, List<IndexedPath> paths) {
        byModule.put(module, List.copyOf(paths));
    }

    /** Forgets a module's paths; JQL does not know them any more. */
    public void remove(String module) {
        byModule.remove(module);
    }

    /** Finds a value by its alias, whatever the letter case. */
    public Optional<IndexedPath> byAlias(String name) {
        return all().filter(path -> path.alias().filter(name::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    /** Finds a value by where it stands. */
    public Optional<IndexedPath> byPath(String propertyKey, String path) {
        return all().filter(one ->
                        one.propertyKey().equals(propertyKey) && one.path().equals(path))
                .findFirst();
    }

    /** Every path once; when two modules name the same one, the first counts, as in Jira 11. */
    List<IndexedPath> distinct() {
        return all().filter(path -> byPath(path.propertyKey(), path.path()).equals(Optional.of(path)))
                .distinct()
                .toList();
    }

    private Stream<IndexedPath> all() {
        return byModule.values().stream().flatMap(List::stream);
    }
}
