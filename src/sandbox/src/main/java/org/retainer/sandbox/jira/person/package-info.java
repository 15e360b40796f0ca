/** People and groups: who may log in, and what Jira's user and group managers answer about them. */
package org.retainer.sandbox.jira.person;
