package com.atlassian.jira.entity;

/**
 * Something with a key.
 * Source: Jira 7.0.8 javadoc; the same calls are compiled against Jira 11 by atlassian-slack-integration-server.
 */
public interface WithKey {
    String getKey();
}
