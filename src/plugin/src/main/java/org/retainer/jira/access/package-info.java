/** The host's users, their rights and their language. */
package org.retainer.jira.access;
