/** Who is asking, and what they may do. */
package org.retainer.sandbox.jira.access;
