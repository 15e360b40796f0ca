package com.atlassian.plugin.web;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;

/**
 * Gives a web panel the values of its template.
 * Source: the same package on 9, 10 and 11 (JIRA-DOCUSIGN, atlassian-slack-integration-server).
 */
public interface ContextProvider {
    void init(Map<String, String> params) throws PluginParseException;

    Map<String, Object> getContextMap(Map<String, Object> context);
}
