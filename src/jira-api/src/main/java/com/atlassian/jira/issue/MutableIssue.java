package com.atlassian.jira.issue;

/**
 * The type that {@link IssueManager} answers with.
 * Source: Jira 7.x javadoc.
 */
public interface MutableIssue extends Issue {}
