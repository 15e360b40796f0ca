/** Projects and their components. */
package org.retainer.sandbox.jira.project;
