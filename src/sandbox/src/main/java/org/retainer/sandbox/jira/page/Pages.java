package org.retainer.sandbox.jira.page;

import java.util.List;
import org.retainer.sandbox.jira.Authentication;
import org.retainer.sandbox.jira.instance.Instance;

/** The servlets of the look-alike's own pages. */
public final class Pages {
    private Pages() {}

    /** Makes them. */
    public static List<Mount> of(Instance jira, Authentication authentication, PluginPanels panels) {
        return List.of();
    }
}
