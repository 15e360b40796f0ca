/** Issues, their fixed types, statuses and priorities, and the JSON properties of entities. */
package org.retainer.sandbox.jira.issue;
