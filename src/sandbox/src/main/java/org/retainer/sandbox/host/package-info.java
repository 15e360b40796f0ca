/** What the host's parts agree on: which Jira is imitated, and what the look-alike supplies. */
package org.retainer.sandbox.host;
