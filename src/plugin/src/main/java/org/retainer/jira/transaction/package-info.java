/** Transactions of Active Objects, and how to tell that another writer got in between. */
package org.retainer.jira.transaction;
