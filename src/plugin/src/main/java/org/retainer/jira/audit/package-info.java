/** The audit log in Active Objects. */
package org.retainer.jira.audit;
