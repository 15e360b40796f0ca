/** The look-alike's own pages; the host decorates them as Jira decorates its own. */
package org.retainer.sandbox.jira.page;
