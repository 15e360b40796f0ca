/** A small Jira look-alike: people, projects, issues and worklogs, with the Jira API, REST and pages around them. */
package org.retainer.sandbox.jira;
