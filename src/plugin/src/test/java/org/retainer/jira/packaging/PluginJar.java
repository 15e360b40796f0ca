package org.retainer.jira.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The packaged plugin with all its entries, and those of the jars inside it. */
final class PluginJar {
    static final String DESCRIPTOR = "atlassian-plugin.xml";

    private static final PluginJar BUILT = read(Path.of("target", "retainer-plugin.jar"));

    private final Map<String, byte[]> entries;
    private final Map<String, Map<String, byte[]>> nested = new TreeMap<>();

    private PluginJar(Map<String, byte[]> entries) throws IOException {
        this.entries = entries;
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (entry.getKey().endsWith(".jar")) {
                nested.put(entry.getKey(), unzip(new ByteArrayInputStream(entry.getValue())));
            }
        }
    }

    /** The jar that this build has packed. */
    static PluginJar built() {
        return BUILT;
    }

    Map<String, byte[]> entries() {
        return entries;
    }

    /** The entries of each embedded jar, by the jar's path. */
    Map<String, Map<String, byte[]>> nested() {
        return nested;
    }

    boolean has(String path) {
        return entries.containsKey(path.startsWith("/") ? path.substring(1) : path);
    }

    String text(String path) {
        return new String(entries.get(path), StandardCharsets.UTF_8);
    }

    Attributes manifest() {
        try {
            return new Manifest(new ByteArrayInputStream(entries.get("META-INF/MANIFEST.MF"))).getMainAttributes();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Finds a class file in the jar or in a jar inside it. */
    Optional<byte[]> classFile(String className) {
        String path = className.replace('.', '/') + ".class";
        if (entries.containsKey(path)) {
            return Optional.of(entries.get(path));
        }
        return nested.values().stream()
                .map(inside -> inside.get(path))
                .filter(bytes -> bytes != null)
                .findFirst();
    }

    private static PluginJar read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new PluginJar(unzip(in));
        } catch (IOException problem) {
            throw new IllegalStateException("Package the plugin first: " + file.toAbsolutePath(), problem);
        }
    }

    private static Map<String, byte[]> unzip(InputStream in) throws IOException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    found.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return found;
    }
}
