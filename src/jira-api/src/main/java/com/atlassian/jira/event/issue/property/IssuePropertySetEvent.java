package com.atlassian.jira.event.issue.property;

import com.atlassian.jira.entity.property.EntityProperty;

/**
 * A property of an issue was written.
 * Source: none that could be read; the name and the getter are believed, not verified. Never link to it: find the event by
 * its name and call {@code getEntityProperty} by reflection.
 */
public class IssuePropertySetEvent {
    private final EntityProperty entityProperty;

    public IssuePropertySetEvent(EntityProperty entityProperty) {
        this.entityProperty = entityProperty;
    }

    public EntityProperty getEntityProperty() {
        return entityProperty;
    }
}
