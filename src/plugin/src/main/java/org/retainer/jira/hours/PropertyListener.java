package org.retainer.jira.hours;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.entity.property.EntityProperty;
import org.retainer.jira.host.Reflected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears when somebody writes on an issue whose it is through Jira's own REST. How Jira calls these events is not promised,
 * so that they are known by their names; a Jira that calls them otherwise is found out by the sweep, or when the issue is
 * looked at.
 */
public final class PropertyListener {
    private static final Logger LOG = LoggerFactory.getLogger(PropertyListener.class);
    private static final String EVENTS = "com.atlassian.jira.event.issue.property.IssueProperty";

    private final LedgerInbox inbox;

    public PropertyListener(LedgerInbox inbox) {
        this.inbox = inbox;
    }

    /** Hears everything that Jira tells, and leaves after one look at the name. */
    @EventListener
    public void onEvent(Object event) {
        if (!event.getClass().getName().startsWith(EVENTS)) {
            return;
        }
        try {
            Object property = Reflected.call(event.getClass(), "getEntityProperty", event);
            Object key = Reflected.call(EntityProperty.class, "getKey", property);
            if (JiraOwnAccounts.PROPERTY.equals(key)) {
                Object issue = Reflected.call(EntityProperty.class, "getEntityId", property);
                inbox.issueChanged(((Number) issue).longValue());
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("An event about a property could not be understood; the sweep will find what it was about", e);
        }
    }
}
