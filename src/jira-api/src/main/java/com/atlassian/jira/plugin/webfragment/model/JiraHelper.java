package com.atlassian.jira.plugin.webfragment.model;

import java.util.Map;

/**
 * What a web fragment is shown with.
 * Source: getContextParams verified on 10.3.13 (testplanit).
 */
public class JiraHelper {
    private final Map<String, Object> contextParams;

    public JiraHelper(Map<String, Object> contextParams) {
        this.contextParams = contextParams;
    }

    public Map<String, Object> getContextParams() {
        return contextParams;
    }
}
