package com.atlassian.jira.event.worklog;

/**
 * A worklog was deleted. See {@link WorklogEvent} for how it may be used.
 * Source: imports in public listings.
 */
public interface WorklogDeletedEvent extends WorklogEvent {}
