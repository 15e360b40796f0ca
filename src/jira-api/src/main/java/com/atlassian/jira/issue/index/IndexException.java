package com.atlassian.jira.issue.index;

/**
 * The search index could not be written.
 * Source: caught on Jira 11 by atlassian-slack-integration-server.
 */
public class IndexException extends Exception {
    private static final long serialVersionUID = 1L;

    public IndexException(String message) {
        super(message);
    }
}
