package com.atlassian.beehive;

/**
 * Cluster-wide locks. They only save work; correctness comes from unique keys.
 * Source: listing; OSGi service on Jira 11.3 (bootstrapi).
 */
public interface ClusterLockService {
    ClusterLock getLockForName(String name);
}
