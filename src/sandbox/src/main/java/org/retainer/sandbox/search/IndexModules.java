package org.retainer.sandbox.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.retainer.sandbox.jira.index.IndexConfigurations;
import org.retainer.sandbox.jira.index.IndexedPath;
import org.retainer.sandbox.module.EnabledPlugin;
import org.retainer.sandbox.module.ModuleElement;
import org.retainer.sandbox.module.ModuleFailure;
import org.retainer.sandbox.module.PluginModules;

/** The {@code <index-document-configuration>} modules: which values in properties of issues JQL can ask for. */
public final class IndexModules implements PluginModules {
    private static final String TYPE = "index-document-configuration";
    private static final String OF_ISSUES = "IssueProperty";

    private final IndexConfigurations configurations;

    public IndexModules(IndexConfigurations configurations) {
        this.configurations = configurations;
    }

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public void enable(EnabledPlugin plugin) {
        for (ModuleElement module : plugin.modules(TYPE)) {
            configurations.add(name(plugin, module), paths(module));
        }
    }

    @Override
    public void disable(EnabledPlugin plugin) {
        plugin.modules(TYPE).forEach(module -> configurations.remove(name(plugin, module)));
    }

    private static List<IndexedPath> paths(ModuleElement module) {
        if (!module.required("entity-key").equals(OF_ISSUES)) {
            throw new ModuleFailure("The sandbox indexes properties with the entity-key " + OF_ISSUES + " only, not "
                    + module.required("entity-key"));
        }
        List<IndexedPath> paths = new ArrayList<>();
        for (ModuleElement key : module.children("key")) {
            for (ModuleElement extract : key.children("extract")) {
                Optional<String> alias = extract.attribute("alias").filter(name -> !name.isEmpty());
                paths.add(
                        new IndexedPath(key.required("property-key"), extract.required("path"), type(extract), alias));
            }
        }
        return paths;
    }

    private static IndexedPath.Type type(ModuleElement extract) {
        String name = extract.required("type");
        try {
            return IndexedPath.Type.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ModuleFailure("The type of <extract> must be string, text, number or date, not " + name, unknown);
        }
    }

    private static String name(EnabledPlugin plugin, ModuleElement module) {
        return plugin.key() + ":" + module.key();
    }
}
