package com.atlassian.jira.entity.property;

/**
 * One stored property.
 * Source: Jira 6.x listing; used on 9.12.2 by JIRA-DOCUSIGN.
 */
public interface EntityProperty {
    Long getEntityId();

    String getKey();

    String getValue();
}
