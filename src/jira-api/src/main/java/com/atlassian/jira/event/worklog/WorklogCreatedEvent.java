package com.atlassian.jira.event.worklog;

/**
 * A worklog was logged. See {@link WorklogEvent} for how it may be used.
 * Source: imports in public listings.
 */
public interface WorklogCreatedEvent extends WorklogEvent {}
