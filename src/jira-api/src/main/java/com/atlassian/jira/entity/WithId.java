package com.atlassian.jira.entity;

/**
 * Something with a database id.
 * Source: Jira 7.0.8 javadoc; the same calls are compiled against Jira 11 by atlassian-slack-integration-server.
 */
public interface WithId {
    Long getId();
}
