/** Mail that goes out through Jira: its store, Jira's queue, and what administrators do about it. */
package org.retainer.jira.outbox;
