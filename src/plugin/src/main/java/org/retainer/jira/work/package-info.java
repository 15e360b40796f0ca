/** Stored sums of work, by account, budget and month, in Active Objects. */
package org.retainer.jira.work;
