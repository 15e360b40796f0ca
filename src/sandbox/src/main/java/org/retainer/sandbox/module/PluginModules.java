package org.retainer.sandbox.module;

import java.util.List;

/** Makes the modules of some types while a plugin is enabled, and takes them away. */
public interface PluginModules {
    /** The types of module that this understands. */
    List<String> types();

    /**
     * Makes the plugin's modules of these types.
     *
     * @throws RuntimeException when one cannot be made; the plugin is disabled then
     */
    void enable(EnabledPlugin plugin);

    /** Takes the plugin's modules away, also after an {@link #enable} that failed half-way. */
    void disable(EnabledPlugin plugin);
}
