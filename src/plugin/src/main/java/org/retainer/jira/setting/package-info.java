/** What the plugin remembers by name. */
package org.retainer.jira.setting;
