/** Cluster locks, on a cluster of one. */
package org.retainer.sandbox.lock;
