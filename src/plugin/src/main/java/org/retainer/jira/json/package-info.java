/** Strict reading and plain writing of JSON. */
package org.retainer.jira.json;
