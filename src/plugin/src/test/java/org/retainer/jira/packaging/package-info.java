/**
 * Guards of the packaged jar: what a real Jira would only say when the plugin is installed, the build says here. The jar is
 * read as a file; nothing of it is taken from the build's class folder.
 */
package org.retainer.jira.packaging;
