/** The pages that people see, as HTML made by our own templates. */
package org.retainer.jira.page;
