/** Budgets around the core: their rows, their requests and how they are shown. */
package org.retainer.jira.budget;
