/** A Jira client that knows nothing of us talks to the sandbox as it would to Jira. */
package org.retainer.client;
