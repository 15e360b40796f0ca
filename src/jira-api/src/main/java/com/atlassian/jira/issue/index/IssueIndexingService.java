package com.atlassian.jira.issue.index;

import com.atlassian.jira.issue.Issue;

/**
 * Writes issues into the search index.
 * Source: compiled for Jira 11 by atlassian-slack-integration-server; the return type is Jira 7's and not verified
 * since, so call it by reflection.
 */
public interface IssueIndexingService {
    long reIndex(Issue issue, IssueIndexingParams issueIndexingParams) throws IndexException;
}
