package com.atlassian.jira.plugin.webfragment.contextproviders;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;

/**
 * Gives a web panel the values of its template.
 * Source: verified on 10.3.13 (testplanit).
 */
public abstract class AbstractJiraContextProvider implements ContextProvider {
    @Override
    public void init(Map<String, String> params) {}

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        @SuppressWarnings("unchecked")
        Map<String, Object> result =
                getContextMap((ApplicationUser) context.get("user"), (JiraHelper) context.get("helper"));
        return result;
    }

    @SuppressWarnings("rawtypes")
    public abstract Map getContextMap(ApplicationUser user, JiraHelper jiraHelper);
}
