package org.retainer.sandbox.framework;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Properties;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * Makes, in memory, a bundle that tells Gemini of Spring's XML namespaces. Gemini looks for handlers and schemas inside
 * bundles only, but Spring stands on the host's class path.
 */
final class SpringNamespaces {
    private static final String HANDLERS = "META-INF/spring.handlers";
    private static final String SCHEMAS = "META-INF/spring.schemas";

    private SpringNamespaces() {}

    static InputStream bundle() throws IOException {
        Properties handlers = merged(HANDLERS);
        Properties schemas = merged(SCHEMAS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest(handlers))) {
            jar.putNextEntry(new ZipEntry(HANDLERS));
            handlers.store(jar, null);
            jar.putNextEntry(new ZipEntry(SCHEMAS));
            schemas.store(jar, null);
            for (Object schema : new TreeSet<>(schemas.values())) {
                try (InputStream in = loader().getResourceAsStream(schema.toString())) {
                    if (in != null) {
                        jar.putNextEntry(new ZipEntry(schema.toString()));
                        in.transferTo(jar);
                    }
                }
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static Manifest manifest(Properties handlers) {
        TreeSet<String> imports = new TreeSet<>();
        imports.add("org.springframework.beans.factory.xml");
        for (Object handler : handlers.values()) {
            String name = handler.toString();
            imports.add(name.substring(0, name.lastIndexOf('.')));
        }
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.retainer.sandbox.spring.namespaces");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Import-Package", String.join(",", imports));
        return manifest;
    }

    private static Properties merged(String name) throws IOException {
        Properties all = new Properties();
        for (URL url : Collections.list(loader().getResources(name))) {
            try (InputStream in = url.openStream()) {
                all.load(in);
            }
        }
        return all;
    }

    private static ClassLoader loader() {
        return SpringNamespaces.class.getClassLoader();
    }
}
