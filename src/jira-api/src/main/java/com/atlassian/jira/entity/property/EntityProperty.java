package com.atlassian.jira.entity.property;

import java.sql.Timestamp;

/**
 * One stored property.
 * Source: Jira 6.x listing; used on 9.12.2 by JIRA-DOCUSIGN.
 */
public interface EntityProperty {
    Timestamp getUpdated();

    Long getEntityId();

    String getKey();

    String getValue();
}
