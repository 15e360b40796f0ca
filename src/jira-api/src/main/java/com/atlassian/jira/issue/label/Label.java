package com.atlassian.jira.issue.label;

/**
 * A label of an issue.
 * Source: Jira 7.0.8 javadoc of Issue, which gives a set of them; the rest is not known for sure.
 */
public interface Label {
    String getLabel();
}
