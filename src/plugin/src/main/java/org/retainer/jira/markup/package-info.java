/** HTML made by templates: everything that people typed is escaped, what is HTML already says so by its type. */
package org.retainer.jira.markup;
