package com.atlassian.jira.event.worklog;

import com.atlassian.jira.issue.worklog.Worklog;

/**
 * Something happened to a worklog. Whether Jira has a class or an interface here is not known: use the type only as a listener's
 * parameter and call {@code getWorklog} by reflection.
 * Source: imports in public listings.
 */
public interface WorklogEvent {
    Worklog getWorklog();
}
