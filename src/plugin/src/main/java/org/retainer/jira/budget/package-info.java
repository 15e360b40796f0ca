/** Budgets, transfers between them, and what is spent of them, in Active Objects. */
package org.retainer.jira.budget;
