package org.retainer.sandbox.plugin;

/**
 * How a plugin is.
 *
 * @param problem what keeps it from being enabled, empty when nothing does
 */
public record PluginStatus(String key, String name, String version, boolean enabled, String problem) {}
