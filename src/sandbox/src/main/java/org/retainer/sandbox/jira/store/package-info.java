/** The look-alike's tables, its numbers, and changes that are announced once they are committed. */
package org.retainer.sandbox.jira.store;
