package org.retainer.sandbox.jira.issue;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.event.issue.property.IssuePropertyDeletedEvent;
import com.atlassian.jira.event.issue.property.IssuePropertySetEvent;
import org.retainer.sandbox.jira.index.IssueIndex;
import org.retainer.sandbox.jira.store.Changes;

/** Changes properties of issues as Jira's REST does: indexes the issue and publishes an event. Checks no permissions. */
public final class PropertyChanges {
    private final Changes changes;
    private final Properties properties;
    private final IssueIndex index;

    public PropertyChanges(Changes changes, Properties properties, IssueIndex index) {
        this.changes = changes;
        this.properties = properties;
        this.index = index;
    }

    /** Sets a property; answers whether it is new. */
    public boolean set(long issueId, String key, String json) {
        return changes.make(announced -> {
            boolean absent = properties.get(Properties.ISSUE, issueId, key) == null;
            properties.put(Properties.ISSUE, issueId, key, json);
            index.write(issueId);
            announced.accept(new IssuePropertySetEvent(properties.get(Properties.ISSUE, issueId, key)));
            return absent;
        });
    }

    /** Takes a property away. */
    public void remove(long issueId, EntityProperty property) {
        changes.make(announced -> {
            properties.delete(Properties.ISSUE, issueId, property.getKey());
            index.write(issueId);
            announced.accept(new IssuePropertyDeletedEvent(property));
            return property;
        });
    }
}
