package org.retainer.sandbox.plugin;

import com.atlassian.scheduler.JobRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.retainer.sandbox.event.Events;
import org.retainer.sandbox.framework.OsgiFramework;
import org.retainer.sandbox.module.PluginModules;
import org.retainer.sandbox.schedule.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The installed plugins. One that fails is shown with its problem and never keeps the sandbox from starting. */
public final class Plugins implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Plugins.class);

    private final OsgiFramework framework;
    private final List<PluginModules> kinds;
    private final Events events;
    private final Jobs jobs;
    private final DisabledPlugins disabled;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private boolean hostIsUp;

    /**
     * @param kinds what makes modules, in the order of enabling
     * @param stateFile remembers which plugins are disabled
     */
    public Plugins(OsgiFramework framework, List<PluginModules> kinds, Events events, Jobs jobs, Path stateFile) {
        this.framework = framework;
        this.kinds = List.copyOf(kinds);
        this.events = events;
        this.jobs = jobs;
        this.disabled = new DisabledPlugins(stateFile);
    }

    /** Installs a jar and enables it, unless an administrator disabled this plugin before. */
    public synchronized void install(Path jar) {
        Slot slot = new Slot(jar);
        slot.load();
        slots.put(slot.key, slot);
        if (!disabled.contains(slot.key)) {
            slot.enable();
        }
    }

    /** Calls {@code onStart} of all enabled plugins; from now on enabling calls it at once. */
    public synchronized void hostIsUp() {
        hostIsUp = true;
        slots.values().forEach(Slot::start);
    }

    /** How all plugins are, in the order of their installation. */
    public synchronized List<PluginStatus> statuses() {
        return slots.values().stream().map(Slot::status).toList();
    }

    /** Enables or disables a plugin; empty when there is none with this key. */
    public synchronized Optional<PluginStatus> setEnabled(String key, boolean enabled) {
        Slot slot = slots.get(key);
        if (slot == null) {
            return Optional.empty();
        }
        if (enabled) {
            slot.enable();
        } else {
            slot.disable();
        }
        disabled.set(key, !enabled);
        return Optional.of(slot.status());
    }

    /** Uninstalls a plugin and installs its jar again, as an update does; its data stays. */
    public synchronized Optional<PluginStatus> reinstall(String key) {
        Slot slot = slots.get(key);
        if (slot == null) {
            return Optional.empty();
        }
        slot.uninstall();
        slot.load();
        slot.enable();
        disabled.set(key, false);
        return Optional.of(slot.status());
    }

    @Override
    public synchronized void close() {
        List<Slot> reversed = new ArrayList<>(slots.values());
        java.util.Collections.reverse(reversed);
        reversed.forEach(Slot::disable);
    }

    /** The place of one jar. */
    private final class Slot {
        private final Path jar;
        private String key;
        private Plugin plugin;
        private String problem = "";

        Slot(Path jar) {
            this.jar = jar;
            this.key = jar.getFileName().toString();
        }

        void load() {
            problem = "";
            plugin = null;
            try {
                plugin = Plugin.install(framework, kinds, PluginJar.read(jar));
                key = plugin.descriptor().key();
            } catch (RuntimeException e) {
                failed(e);
            }
        }

        void enable() {
            if (plugin == null || plugin.isEnabled()) {
                return;
            }
            problem = "";
            try {
                plugin.enable();
                log.info("The plugin {} {} is enabled", key, plugin.descriptor().version());
                if (hostIsUp) {
                    plugin.start();
                }
            } catch (RuntimeException | LinkageError e) {
                failed(e);
            }
        }

        void start() {
            if (plugin != null && plugin.isEnabled()) {
                plugin.start();
            }
        }

        void disable() {
            if (plugin != null && plugin.isEnabled()) {
                Bundle bundle = plugin.bundle();
                plugin.disable();
                warnOfLeftovers(bundle, events.listeners(), "unregister it from the EventPublisher");
                Collection<JobRunner> runners = jobs.runners().values();
                warnOfLeftovers(bundle, runners, "unregister it from the SchedulerService");
                log.info("The plugin {} is disabled", key);
            }
        }

        void uninstall() {
            disable();
            if (plugin != null) {
                plugin.uninstall();
            }
        }

        PluginStatus status() {
            return plugin == null
                    ? new PluginStatus(key, key, "", false, problem)
                    : new PluginStatus(
                            key,
                            plugin.descriptor().name(),
                            plugin.descriptor().version(),
                            plugin.isEnabled(),
                            problem);
        }

        private void failed(Throwable thrown) {
            problem = String.valueOf(thrown.getMessage());
            log.error("The plugin {} cannot be enabled. {}", key, problem, thrown);
        }
    }

    private static void warnOfLeftovers(Bundle bundle, Collection<?> registered, String advice) {
        for (Object leftover : registered) {
            if (FrameworkUtil.getBundle(leftover.getClass()) == bundle) {
                log.warn(
                        "{} is still registered after its plugin {} stopped: {} in LifecycleAware.onStop",
                        leftover.getClass().getName(),
                        bundle.getSymbolicName(),
                        advice);
            }
        }
    }
}
