package com.atlassian.jira.entity.property;

import java.util.List;

/**
 * Entity properties without permission checks and without events.
 * Source: Jira 6.x listing; compiled for Jira 11 by atlassian-slack-integration-server.
 */
public interface JsonEntityPropertyManager {
    EntityProperty get(String entityName, Long entityId, String key);

    void put(String entityName, Long entityId, String key, String json);

    void delete(String entityName, Long entityId, String key);

    List<String> findKeys(String entityName, Long entityId);
}
