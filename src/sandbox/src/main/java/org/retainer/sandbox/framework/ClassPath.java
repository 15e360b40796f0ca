package org.retainer.sandbox.framework;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The host's class path, the jars named in manifests included, as {@code java -jar} needs it. */
final class ClassPath {
    private final Set<Path> entries = new LinkedHashSet<>();

    private ClassPath() {}

    static ClassPath ofThisProcess() throws IOException {
        ClassPath path = new ClassPath();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(Path.of(entry).toAbsolutePath());
        }
        return path;
    }

    private void add(Path entry) throws IOException {
        if (!Files.exists(entry) || !entries.add(entry) || Files.isDirectory(entry)) {
            return;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            String more = jar.getManifest() == null
                    ? null
                    : jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (more != null) {
                for (String relative : more.trim().split("\\s+")) {
                    URI uri = entry.toUri().resolve(relative);
                    if ("file".equals(uri.getScheme())) {
                        add(Path.of(uri));
                    }
                }
            }
        }
    }

    /** Calls with each package that holds a class and the name of the jar or directory. */
    void eachPackage(BiConsumer<String, String> visitor) throws IOException {
        for (Path entry : entries) {
            Set<String> packages = new LinkedHashSet<>();
            if (Files.isDirectory(entry)) {
                try (Stream<Path> files = Files.walk(entry)) {
                    files.forEach(file ->
                            add(packages, entry.relativize(file).toString().replace(File.separatorChar, '/')));
                }
            } else {
                try (JarFile jar = new JarFile(entry.toFile())) {
                    jar.stream().map(JarEntry::getName).forEach(name -> add(packages, name));
                }
            }
            packages.forEach(name -> visitor.accept(name, entry.getFileName().toString()));
        }
    }

    private static void add(Set<String> packages, String name) {
        int slash = name.lastIndexOf('/');
        if (slash > 0 && name.endsWith(".class") && !name.startsWith("META-INF/")) {
            packages.add(name.substring(0, slash).replace('/', '.'));
        }
    }
}
