package org.retainer.sandbox.framework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.retainer.sandbox.host.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The OSGi framework with Gemini Blueprint in it, set up as Jira sets up its own. */
public final class OsgiFramework implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OsgiFramework.class);
    private static final long STOP_MILLIS = 10_000;
    // Jira delegates its XML libraries: Xerces looks for its own classes by name, from the plugin's class loader
    private static final String DELEGATED = "META-INF.services,sun.*,com.sun.*,jdk.*,"
            + "org.apache.xerces.*,org.apache.xalan.*,org.apache.xml.*,org.apache.xpath.*";

    private final Framework framework;
    private final SpringContexts contexts;

    private OsgiFramework(Framework framework, SpringContexts contexts) {
        this.framework = framework;
        this.contexts = contexts;
    }

    /**
     * Starts the framework.
     *
     * @param cache a directory of its own, emptied first
     * @param bundles the directory of Gemini's bundles
     */
    public static OsgiFramework start(Path cache, Path bundles, Platform platform) throws IOException, BundleException {
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, cache.toAbsolutePath().toString());
        settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, ExportedPackages.of(ClassPath.ofThisProcess(), platform));
        settings.put(Constants.FRAMEWORK_BUNDLE_PARENT, Constants.FRAMEWORK_BUNDLE_PARENT_FRAMEWORK);
        settings.put(Constants.FRAMEWORK_BOOTDELEGATION, DELEGATED);
        settings.put("felix.bootdelegation.implicit", "false");
        settings.put("felix.log.level", "1");
        Framework framework = new FrameworkFactory().newFramework(settings);
        framework.init();
        framework.start();
        List<Bundle> system = new ArrayList<>();
        BundleContext context = framework.getBundleContext();
        try (InputStream namespaces = SpringNamespaces.bundle()) {
            system.add(context.installBundle("sandbox:spring-namespaces", namespaces));
        }
        for (Path jar : jars(bundles)) {
            system.add(context.installBundle(jar.toUri().toString()));
        }
        for (Bundle bundle : system) {
            bundle.start();
        }
        return new OsgiFramework(framework, SpringContexts.listening(system));
    }

    /** Sorted: the order of starting must not depend on the file system. */
    private static List<Path> jars(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            if (jars.isEmpty()) {
                throw new IOException("There are no framework bundles in " + directory);
            }
            return jars;
        }
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** The Spring contexts of the bundles. */
    public SpringContexts contexts() {
        return contexts;
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        } catch (BundleException e) {
            log.warn("The plugin framework did not stop cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
