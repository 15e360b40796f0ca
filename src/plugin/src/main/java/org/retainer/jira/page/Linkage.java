package org.retainer.jira.page;

import java.util.List;

/** Whether the plugin fits the Jira that it runs in. */
@FunctionalInterface
public interface Linkage {
    /** Lists the calls of the plugin that this Jira does not have. */
    List<String> missing();
}
