/** The installation's clock and zone. */
package org.retainer.jira.time;
