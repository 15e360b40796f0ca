package com.atlassian.jira.issue.issuetype;

/**
 * The type of an issue. That Jira's has a getName() is known from its pages, not from a listing.
 * Source: Jira 7.0.8 javadoc of Issue.
 */
public interface IssueType {
    String getName();
}
