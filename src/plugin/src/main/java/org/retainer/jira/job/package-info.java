/** Long work in Active Objects. */
package org.retainer.jira.job;
