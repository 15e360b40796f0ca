package org.retainer.sandbox.testplugin;

import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;

/** The values of the panel. */
public class NotePanel extends AbstractJiraContextProvider {
    @Override
    public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper jiraHelper) {
        return Map.of(
                "summary", "<b>" + jiraHelper.getContextParams().get("issue") + "</b>",
                "boldHtml", "<b>" + Notes.current().count() + "</b>",
                "loader", Notes.knowsPlugin(Thread.currentThread().getContextClassLoader()));
    }
}
