package com.atlassian.jira.util;

/**
 * Which Jira this is.
 * Source: OSGi service on Jira 11 (atlassian-slack-integration-server).
 */
public interface BuildUtilsInfo {
    String getVersion();
}
