package org.retainer.jira.panel;

import java.util.HashMap;
import java.util.Map;
import org.retainer.jira.language.Dates;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Reply;
import org.retainer.jira.template.ContextPath;
import org.retainer.jira.template.Durations;
import org.retainer.jira.template.Templates;
import org.retainer.jira.template.Urls;

/** The issue panel as HTML. */
public final class PanelHtml {
    private final IssueClients clients;
    private final Templates templates;
    private final ContextPath contextPath;

    public PanelHtml(IssueClients clients, Templates templates, ContextPath contextPath) {
        this.clients = clients;
        this.templates = templates;
        this.contextPath = contextPath;
    }

    /** Makes the panel of an issue that the asker looks at. */
    public String of(Asker asker, String issueKey) {
        IssueClient client = clients.of(asker.viewer(), issueKey);
        Map<String, Object> values = values(asker.texts());
        values.put("client", client);
        values.put("account", client.account().orElse(null));
        values.put("url", new Urls(contextPath.get()));
        values.put("source", client.source().name());
        return templates.render("issue-panel.vm", values).html();
    }

    /** Answers the panel alone. */
    public Reply reply(Asker asker, String issueKey) {
        return new Reply(200, "text/html; charset=UTF-8", of(asker, issueKey), Map.of());
    }

    /** Makes the one line that stands in for a panel that could not be made. */
    public String failed(Language language, String logId) {
        Map<String, Object> values = values(Texts.in(language));
        values.put("logId", logId);
        return templates.render("issue-panel-failed.vm", values).html();
    }

    private static Map<String, Object> values(Texts texts) {
        Map<String, Object> values = new HashMap<>();
        values.put("t", texts);
        values.put("dates", new Dates(texts));
        values.put("time", new Durations());
        return values;
    }
}
