package org.retainer.sandbox.service;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.java.ao.RawEntity;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.retainer.sandbox.activeobjects.StrictActiveObjects;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.module.EnabledPlugin;
import org.retainer.sandbox.module.ModuleElement;
import org.retainer.sandbox.module.ModuleFailure;
import org.retainer.sandbox.module.PluginModules;

/** The Active Objects service: every bundle that asks gets its own, with the entities of its {@code <ao>} module. */
public final class BundleActiveObjects implements ServiceFactory<ActiveObjects>, PluginModules {
    private final Database database;
    private final Map<String, StrictActiveObjects> byBundle = new ConcurrentHashMap<>();

    public BundleActiveObjects(Database database) {
        this.database = database;
    }

    /** Offers the service. */
    public void register(BundleContext framework) {
        framework.registerService(ActiveObjects.class.getName(), this, null);
    }

    @Override
    public ActiveObjects getService(Bundle bundle, ServiceRegistration<ActiveObjects> registration) {
        return of(bundle.getSymbolicName());
    }

    @Override
    public void ungetService(
            Bundle bundle, ServiceRegistration<ActiveObjects> registration, ActiveObjects activeObjects) {
        // the tables stay; disable() closed the door already
    }

    @Override
    public List<String> types() {
        return List.of("ao");
    }

    @Override
    public void enable(EnabledPlugin plugin) {
        List<ModuleElement> modules = plugin.modules("ao");
        if (modules.size() > 1) {
            throw new ModuleFailure("A plugin may have one <ao> module, " + plugin.key() + " has " + modules.size());
        }
        for (ModuleElement module : modules) {
            if (module.attribute("namespace").isPresent()) {
                throw new ModuleFailure("The sandbox does not support the namespace attribute of <ao>");
            }
            List<Class<? extends RawEntity<?>>> entities = module.children("entity").stream()
                    .<Class<? extends RawEntity<?>>>map(entity -> entityClass(plugin, entity.text()))
                    .toList();
            of(plugin.bundle().getSymbolicName()).enable(entities);
        }
    }

    @Override
    public void disable(EnabledPlugin plugin) {
        of(plugin.bundle().getSymbolicName()).disable();
    }

    private StrictActiveObjects of(String symbolicName) {
        return byBundle.computeIfAbsent(symbolicName, name -> new StrictActiveObjects(database, name));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends RawEntity<?>> entityClass(EnabledPlugin plugin, String name) {
        Class<?> type = plugin.load(name);
        if (!RawEntity.class.isAssignableFrom(type)) {
            throw new ModuleFailure("The entity " + name + " does not extend net.java.ao.RawEntity");
        }
        return (Class<? extends RawEntity<?>>) type;
    }
}
