package com.atlassian.jira.security.roles;

/**
 * A project role.
 * Source: Jira 7 javadoc.
 */
public interface ProjectRole {
    Long getId();

    String getName();
}
