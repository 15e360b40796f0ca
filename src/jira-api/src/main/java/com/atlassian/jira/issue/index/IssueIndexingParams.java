package com.atlassian.jira.issue.index;

/**
 * What of an issue is indexed anew.
 * Source: the constant is used on Jira 11 by atlassian-slack-integration-server.
 */
public class IssueIndexingParams {
    public static final IssueIndexingParams INDEX_ISSUE_ONLY = new IssueIndexingParams();

    IssueIndexingParams() {}
}
