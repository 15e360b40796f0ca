/**
 * The real Active Objects over the sandbox's database, stricter than Jira's: what other databases or Jira itself would
 * refuse is refused here, with a message that says what and why.
 */
package org.retainer.sandbox.activeobjects;
