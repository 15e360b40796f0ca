package org.retainer.sandbox.page;

import com.atlassian.jira.security.JiraAuthenticationContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.retainer.sandbox.template.Templates;
import org.retainer.sandbox.translation.Translations;

/** Writes the host's own pages, in the reader's language. */
public final class HtmlPage {
    private final Templates templates;
    private final Translations translations;
    private final JiraAuthenticationContext authentication;

    public HtmlPage(Templates templates, Translations translations, JiraAuthenticationContext authentication) {
        this.templates = templates;
        this.translations = translations;
        this.authentication = authentication;
    }

    /** Writes a page that the decorator will frame. */
    void write(HttpServletResponse response, String template, Map<String, ?> values) throws IOException {
        Map<String, Object> all = new HashMap<>(values);
        all.put("t", new Texts(translations, authentication.getLocale()));
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(templates.renderOwn("/web/templates/" + template, all));
    }
}
