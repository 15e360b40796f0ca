/** The frame around pages, in Jira's look, and the few pages that the host itself has. */
package org.retainer.sandbox.page;
