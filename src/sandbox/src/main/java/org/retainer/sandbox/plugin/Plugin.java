package org.retainer.sandbox.plugin;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.retainer.sandbox.framework.OsgiFramework;
import org.retainer.sandbox.host.ForeignLoader;
import org.retainer.sandbox.module.Descriptor;
import org.retainer.sandbox.module.EnabledPlugin;
import org.retainer.sandbox.module.ModuleFailure;
import org.retainer.sandbox.module.PluginModules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One installed plugin. Not safe for threads: {@link Plugins} guards it. */
final class Plugin {
    private static final Logger log = LoggerFactory.getLogger(Plugin.class);
    private static final Set<String> SILENT =
            Set.of("plugin-info", "index-document-configuration", "velocity-allowlist", "rest-migration");

    private final OsgiFramework framework;
    private final List<PluginModules> kinds;
    private final Bundle bundle;
    private final Descriptor descriptor;
    private EnabledPlugin running;

    private Plugin(OsgiFramework framework, List<PluginModules> kinds, Bundle bundle, Descriptor descriptor) {
        this.framework = framework;
        this.kinds = kinds;
        this.bundle = bundle;
        this.descriptor = descriptor;
    }

    static Plugin install(OsgiFramework framework, List<PluginModules> kinds, PluginJar jar) {
        try (InputStream in = Files.newInputStream(jar.file())) {
            Bundle bundle =
                    framework.context().installBundle("plugin:" + jar.file().toAbsolutePath(), in);
            Plugin plugin = new Plugin(framework, kinds, bundle, jar.descriptor());
            plugin.warnOfUnknownModules();
            return plugin;
        } catch (IOException | BundleException e) {
            throw new ModuleFailure("The bundle " + jar.file() + " cannot be installed: " + e.getMessage(), e);
        }
    }

    Descriptor descriptor() {
        return descriptor;
    }

    Bundle bundle() {
        return bundle;
    }

    boolean isEnabled() {
        return running != null;
    }

    /**
     * Starts the bundle, waits for its context, makes its modules.
     *
     * @throws RuntimeException when any of that fails; everything is withdrawn then
     */
    void enable() {
        framework.contexts().expect(bundle);
        EnabledPlugin attempt = null;
        try {
            bundle.start();
            attempt = new EnabledPlugin(descriptor, bundle, framework.contexts().await(bundle));
            for (PluginModules kind : kinds) {
                kind.enable(attempt);
            }
            running = attempt;
        } catch (BundleException e) {
            withdraw(attempt);
            throw new ModuleFailure("The bundle does not start: " + e.getMessage(), e);
        } catch (RuntimeException | LinkageError e) {
            withdraw(attempt);
            throw e;
        }
    }

    /** Tells the plugin that the host is up. */
    void start() {
        lifecycle("onStart", LifecycleAware::onStart);
    }

    /** Tells the plugin to stop, takes its modules away and closes its context. */
    void disable() {
        if (running != null) {
            lifecycle("onStop", LifecycleAware::onStop);
            withdraw(running);
            running = null;
        }
    }

    void uninstall() {
        disable();
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            log.warn("The bundle of {} was not uninstalled cleanly", descriptor.key(), e);
        }
    }

    private void withdraw(EnabledPlugin plugin) {
        if (plugin != null) {
            List<PluginModules> reversed = new ArrayList<>(kinds);
            java.util.Collections.reverse(reversed);
            for (PluginModules kind : reversed) {
                try {
                    kind.disable(plugin);
                } catch (RuntimeException e) {
                    log.warn("The modules {} of {} did not go cleanly", kind.types(), descriptor.key(), e);
                }
            }
        }
        framework.contexts().forget(bundle);
        try {
            bundle.stop();
        } catch (BundleException e) {
            log.warn("The bundle of {} did not stop cleanly", descriptor.key(), e);
        }
    }

    /** Jira calls only beans that are exported as OSGi services under this interface. */
    private void lifecycle(String call, Consumer<LifecycleAware> told) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        if (services == null) {
            return;
        }
        for (ServiceReference<?> reference : services) {
            String[] interfaces = (String[]) reference.getProperty("objectClass");
            if (Arrays.asList(interfaces).contains(LifecycleAware.class.getName())) {
                LifecycleAware aware = (LifecycleAware) framework.context().getService(reference);
                try {
                    ForeignLoader.run(() -> told.accept(aware));
                } catch (RuntimeException | LinkageError e) {
                    log.error(
                            "{} of {} failed in {}",
                            call,
                            descriptor.key(),
                            aware.getClass().getName(),
                            e);
                } finally {
                    framework.context().ungetService(reference);
                }
            }
        }
    }

    private void warnOfUnknownModules() {
        descriptor.modules().stream()
                .filter(module -> !SILENT.contains(module.type()))
                .filter(module -> kinds.stream().noneMatch(kind -> kind.types().contains(module.type())))
                .forEach(module -> log.warn(
                        "The sandbox does not support the module <{}> of {}: it is left out",
                        module.type(),
                        descriptor.key()));
    }
}
