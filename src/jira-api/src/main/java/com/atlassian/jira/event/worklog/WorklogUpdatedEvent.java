package com.atlassian.jira.event.worklog;

/**
 * A worklog was changed. See {@link WorklogEvent} for how it may be used.
 * Source: imports in public listings.
 */
public interface WorklogUpdatedEvent extends WorklogEvent {}
