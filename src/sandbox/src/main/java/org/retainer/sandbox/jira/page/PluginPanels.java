package org.retainer.sandbox.jira.page;

import java.util.List;
import java.util.Map;

/** The web panels that enabled plugins offer for a place on the look-alike's own pages. */
public interface PluginPanels {
    /**
     * Renders the panels of a location, lightest weight first.
     *
     * @param location such as {@code atl.jira.view.issue.right.context}
     * @param context what Jira gives to panels there, for instance {@code issue}, {@code user}, {@code helper}
     */
    List<Panel> render(String location, Map<String, Object> context);

    /** One rendered panel: the module's complete key, its translated heading, and its HTML. */
    record Panel(String completeKey, String label, String html) {}
}
