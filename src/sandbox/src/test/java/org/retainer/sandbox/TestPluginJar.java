package org.retainer.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Packs the test plugin's classes and resources into a bundle, changed as a test wants it. */
final class TestPluginJar {
    static final String KEY = "org.retainer.test";

    private static final String IMPORTS = String.join(
            ",",
            "com.atlassian.activeobjects.external",
            "com.atlassian.event.api",
            "com.atlassian.jira.component",
            "com.atlassian.jira.plugin.webfragment.conditions",
            "com.atlassian.jira.plugin.webfragment.contextproviders",
            "com.atlassian.jira.plugin.webfragment.model",
            "com.atlassian.jira.user",
            "com.atlassian.plugin.web",
            "com.atlassian.sal.api.lifecycle",
            "com.atlassian.sal.api.transaction",
            "com.atlassian.annotations.security;resolution:=optional",
            "com.atlassian.plugins.rest.common.security;resolution:=optional",
            "javax.servlet",
            "javax.servlet.http",
            "javax.ws.rs",
            "javax.ws.rs.core",
            "net.java.ao",
            "net.java.ao.schema");

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    TestPluginJar() throws IOException, URISyntaxException {
        Path classes = Path.of(TestPluginJar.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        add(classes, classes.resolve("org/retainer/sandbox/testplugin"));
        Path resources = classes.resolve("testplugin");
        add(resources, resources);
    }

    private void add(Path root, Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    /** Changes one text of the jar. */
    TestPluginJar change(String entry, UnaryOperator<String> change) {
        String text = new String(entries.get(entry), StandardCharsets.UTF_8);
        entries.put(entry, change.apply(text).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Path writeTo(Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", KEY);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Atlassian-Plugin-Key", KEY);
        main.putValue("Spring-Context", "*");
        main.putValue("Import-Package", IMPORTS);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return file;
    }
}
