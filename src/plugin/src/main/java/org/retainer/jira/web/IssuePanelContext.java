package org.retainer.jira.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;

/**
 * Gives the issue panel its HTML, made by our own escaping templates. Whatever goes wrong, the issue view stays whole: then
 * the panel is one line that says so.
 */
public final class IssuePanelContext implements ContextProvider {
    @Override
    public void init(Map<String, String> params) {}

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        return Map.of("panelHtml", html(context));
    }

    private static String html(Map<String, Object> context) {
        try {
            return context.get("issue") instanceof Issue issue
                    ? Services.present()
                            .flatMap(services -> services.viewers().asking().map(asker -> services.panel()
                                    .of(asker, issue.getKey())))
                            .orElse("")
                    : "";
        } catch (RuntimeException e) {
            String id = Answer.logged(e);
            return Services.present()
                    .map(services -> services.panel().failed(services.viewers().language(), id))
                    .orElse("");
        }
    }
}
