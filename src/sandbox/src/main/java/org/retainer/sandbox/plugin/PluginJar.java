package org.retainer.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.retainer.sandbox.module.Descriptor;
import org.retainer.sandbox.module.ModuleFailure;

/** A plugin's file, checked before the framework sees it. */
record PluginJar(Path file, Descriptor descriptor) {
    /**
     * Reads a plugin's jar.
     *
     * @throws ModuleFailure when it is not a plugin that Jira would take as it is
     */
    static PluginJar read(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            ZipEntry entry = jar.getEntry(Descriptor.FILE);
            if (entry == null || jar.getManifest() == null) {
                throw new ModuleFailure(file + " is no plugin: it lacks " + Descriptor.FILE + " or a manifest");
            }
            Descriptor descriptor;
            try (InputStream in = jar.getInputStream(entry)) {
                descriptor = Descriptor.read(in);
            }
            check(jar.getManifest().getMainAttributes(), descriptor.key());
            if (jar.stream().noneMatch(each -> each.getName().matches("META-INF/spring/[^/]+\\.xml"))) {
                throw new ModuleFailure("The plugin has no META-INF/spring/*.xml: its context would be empty");
            }
            return new PluginJar(file, descriptor);
        } catch (IOException e) {
            throw new ModuleFailure("The plugin " + file + " cannot be read: " + e, e);
        }
    }

    private static void check(Attributes manifest, String key) {
        String pluginKey = manifest.getValue("Atlassian-Plugin-Key");
        if (!key.equals(pluginKey)) {
            throw new ModuleFailure("The manifest's Atlassian-Plugin-Key is " + pluginKey + ", the descriptor's key "
                    + key + "; they must be equal, else Jira transforms the jar");
        }
        String name = manifest.getValue("Bundle-SymbolicName");
        if (name == null || !name.split(";")[0].trim().equals(key)) {
            throw new ModuleFailure(
                    "The manifest's Bundle-SymbolicName is " + name + " and must be the plugin's key " + key);
        }
        if (manifest.getValue("Spring-Context") == null) {
            throw new ModuleFailure("The manifest has no Spring-Context header");
        }
    }
}
