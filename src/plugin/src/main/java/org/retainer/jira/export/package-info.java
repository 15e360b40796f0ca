/** Everything that the plugin stores as one file, and back into an empty installation. */
package org.retainer.jira.export;
