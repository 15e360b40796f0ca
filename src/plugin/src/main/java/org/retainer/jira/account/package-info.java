/** Accounts and their links in Active Objects. */
package org.retainer.jira.account;
