/** Several sandboxes on one database: who lives, who holds a lock, whose turn it is to run a job. */
package org.retainer.sandbox.cluster;
