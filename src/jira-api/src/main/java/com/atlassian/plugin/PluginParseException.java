package com.atlassian.plugin;

/**
 * A descriptor is not right.
 * Source: plugin framework listing.
 */
public class PluginParseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PluginParseException(String message) {
        super(message);
    }
}
