/** What a person sees of the client on an issue. */
package org.retainer.jira.panel;
