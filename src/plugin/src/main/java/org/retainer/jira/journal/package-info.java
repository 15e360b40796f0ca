/** Journals in Active Objects, and requests about them. */
package org.retainer.jira.journal;
