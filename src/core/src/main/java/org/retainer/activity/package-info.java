/** What kind of work an hour was, read from what Jira says of its issue. */
package org.retainer.activity;
