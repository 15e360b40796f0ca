/** Starting and stopping: the check that this Jira has what we call, the waiting for the stores, the jobs. */
package org.retainer.jira.start;
