package org.retainer.sandbox.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Remembers in the home which plugins an administrator disabled. */
final class DisabledPlugins {
    private final Path file;
    private final Set<String> keys = new TreeSet<>();

    DisabledPlugins(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .forEach(keys::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String key) {
        return keys.contains(key);
    }

    void set(String key, boolean disabled) {
        if (disabled ? keys.add(key) : keys.remove(key)) {
            try {
                Files.write(file, keys);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
