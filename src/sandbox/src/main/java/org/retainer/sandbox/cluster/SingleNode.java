package org.retainer.sandbox.cluster;

import com.atlassian.jira.cluster.ClusterManager;

/** A sandbox alone: no cluster, and no node name, as in a Jira that was not made a cluster. */
public final class SingleNode implements ClusterManager {
    @Override
    public boolean isClustered() {
        return false;
    }

    @Override
    public String getNodeId() {
        return null;
    }
}
