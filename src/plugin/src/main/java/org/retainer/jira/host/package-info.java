/** Calls to the host of which not everything is known for sure. */
package org.retainer.jira.host;
