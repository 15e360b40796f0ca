package org.retainer.sandbox.jira.worklog;

import com.atlassian.jira.event.worklog.WorklogCreatedEvent;
import com.atlassian.jira.event.worklog.WorklogDeletedEvent;
import com.atlassian.jira.event.worklog.WorklogUpdatedEvent;
import com.atlassian.jira.issue.worklog.Worklog;

/** The look-alike's own classes behind Jira's worklog events, as unknown to plugins as Jira's are. */
final class WorklogEvents {
    private WorklogEvents() {}

    record Created(Worklog worklog) implements WorklogCreatedEvent {
        @Override
        public Worklog getWorklog() {
            return worklog;
        }
    }

    record Updated(Worklog worklog) implements WorklogUpdatedEvent {
        @Override
        public Worklog getWorklog() {
            return worklog;
        }
    }

    record Deleted(Worklog worklog) implements WorklogDeletedEvent {
        @Override
        public Worklog getWorklog() {
            return worklog;
        }
    }
}
