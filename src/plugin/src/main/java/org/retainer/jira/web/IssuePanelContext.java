package org.retainer.jira.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;
import org.retainer.jira.access.JiraViewers;
import org.retainer.jira.host.Reflected;
import org.retainer.jira.panel.PanelHtml;

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
            return issue(context) instanceof Issue issue
                    ? Services.present()
                            .flatMap(services -> services.get(JiraViewers.class)
                                    .asking()
                                    .map(asker -> services.get(PanelHtml.class).of(asker, issue.getKey())))
                            .orElse("")
                    : "";
        } catch (RuntimeException e) {
            String id = Answer.logged(e);
            return Services.present()
                    .map(services -> services.get(PanelHtml.class)
                            .failed(services.get(JiraViewers.class).language(), id))
                    .orElse("");
        }
    }

    /** Jira gives the issue beside the helper, or only inside it; whether the helper is a class is not known. */
    private static Object issue(Map<String, Object> context) {
        Object issue = context.get("issue");
        if (issue == null && context.get("helper") != null) {
            Object helper = context.get("helper");
            issue = ((Map<?, ?>) Reflected.call(helper.getClass(), "getContextParams", helper)).get("issue");
        }
        return issue;
    }
}
