package org.retainer.jira.start;

import com.atlassian.jira.component.ComponentAccessor;

/** Finds the name of this node of the cluster, which stays the same over restarts. */
public final class NodeName {
    private static final String ALONE = "single";

    private NodeName() {}

    /** Answers the name of the node, or a fixed one where there is no cluster. */
    public static String find() {
        try {
            Class<?> type =
                    ComponentAccessor.class.getClassLoader().loadClass("com.atlassian.jira.cluster.ClusterManager");
            Object manager = ComponentAccessor.getComponent(type);
            Object name = manager == null ? null : type.getMethod("getNodeId").invoke(manager);
            return name == null ? ALONE : name.toString();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return ALONE;
        }
    }
}
