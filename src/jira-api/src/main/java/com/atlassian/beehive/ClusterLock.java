package com.atlassian.beehive;

import java.util.concurrent.locks.Lock;

/**
 * A lock that is held by one thread of one node.
 * Source: listing.
 */
public interface ClusterLock extends Lock {
    boolean isHeldByCurrentThread();
}
