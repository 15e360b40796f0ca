/** Alerts about budgets: their store, their words, and the requests about them. */
package org.retainer.jira.alert;
