/** Plans in Active Objects, open issues of Jira, and requests about plans. */
package org.retainer.jira.plan;
