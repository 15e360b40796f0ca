package com.atlassian.jira.cluster;

/**
 * Tells about the nodes of a cluster.
 * Source: called on Jira 8 and 9 by jira-plugins-mrimsender; whether it is an interface is not verified, so call it by
 * reflection.
 */
public interface ClusterManager {
    boolean isClustered();

    /** Answers the name of this node; null when there is no cluster. */
    String getNodeId();
}
