package org.retainer.jira.hours;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.event.worklog.WorklogCreatedEvent;
import com.atlassian.jira.event.worklog.WorklogDeletedEvent;
import com.atlassian.jira.event.worklog.WorklogUpdatedEvent;
import com.atlassian.jira.issue.worklog.Worklog;
import java.util.Set;
import org.retainer.hours.LedgerUpkeep;
import org.retainer.jira.host.Reflected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what Jira tells about worklogs and issues. Trusts nothing but the id, and lets no exception reach Jira. Whether the
 * events are classes or interfaces does not matter here.
 */
public final class WorklogListener {
    private static final Logger LOG = LoggerFactory.getLogger(WorklogListener.class);
    private static final Set<Long> CHANGES_OF_ISSUES =
            Set.of(EventType.ISSUE_UPDATED_ID, EventType.ISSUE_DELETED_ID, EventType.ISSUE_MOVED_ID);

    private final LedgerInbox inbox;
    private final LedgerUpkeep upkeep;

    public WorklogListener(LedgerInbox inbox, LedgerUpkeep upkeep) {
        this.inbox = inbox;
        this.upkeep = upkeep;
    }

    @EventListener
    public void onCreated(WorklogCreatedEvent event) {
        hear(() -> inbox.worklogChanged(idOf(WorklogCreatedEvent.class, event)));
    }

    @EventListener
    public void onUpdated(WorklogUpdatedEvent event) {
        hear(() -> inbox.worklogChanged(idOf(WorklogUpdatedEvent.class, event)));
    }

    @EventListener
    public void onDeleted(WorklogDeletedEvent event) {
        hear(() -> inbox.worklogChanged(idOf(WorklogDeletedEvent.class, event)));
    }

    @EventListener
    public void onIssue(IssueEvent event) {
        hear(() -> {
            Long type = event.getEventTypeId();
            if (type != null && CHANGES_OF_ISSUES.contains(type)) {
                inbox.issueChanged(event.getIssue().getId());
            }
        });
    }

    private void hear(Runnable event) {
        try {
            upkeep.eventSeen();
            event.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("An event of Jira could not be understood; the reconciliation will find what it was about", e);
        }
    }

    private static long idOf(Class<?> type, Object event) {
        return ((Worklog) Reflected.call(type, "getWorklog", event)).getId();
    }
}
