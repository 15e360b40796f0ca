/** The search index over properties of issues: what plugins want indexed, and what was indexed. */
package org.retainer.sandbox.jira.index;
