/** The part of JQL that the look-alike understands, from text to SQL. */
package org.retainer.sandbox.jira.query;
