package com.atlassian.plugin.web;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;

/**
 * Decides whether a web fragment is shown.
 * Source: the same package on 9, 10 and 11 (JIRA-DOCUSIGN, atlassian-slack-integration-server).
 */
public interface Condition {
    void init(Map<String, String> params) throws PluginParseException;

    boolean shouldDisplay(Map<String, Object> context);
}
