package org.retainer.sandbox.page;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.retainer.sandbox.access.Callers;
import org.retainer.sandbox.fragment.WebLinks;
import org.retainer.sandbox.resource.Batches;
import org.retainer.sandbox.template.Templates;
import org.retainer.sandbox.translation.Translations;

/**
 * Puts Jira's header around a page that asks for it with {@code <meta name="decorator" content="atl.general">}, and the
 * administration's menu beside one that asks for {@code atl.admin}.
 */
public final class Decorator {
    private static final String GENERAL = "atl.general";
    private static final String ADMIN = "atl.admin";
    private static final Set<String> HEAD_KEPT_OUT = Set.of("title", "meta-decorator", "meta-charset", "meta-viewport");

    private final Templates templates;
    private final Translations translations;
    private final WebLinks links;
    private final Batches batches;
    private final JiraAuthenticationContext authentication;
    private final Callers callers;
    private final String baseUrl;

    public Decorator(
            Templates templates,
            Translations translations,
            WebLinks links,
            Batches batches,
            JiraAuthenticationContext authentication,
            Callers callers,
            String baseUrl) {
        this.templates = templates;
        this.translations = translations;
        this.links = links;
        this.batches = batches;
        this.authentication = authentication;
        this.callers = callers;
        this.baseUrl = baseUrl;
    }

    /**
     * Decorates a page.
     *
     * @param html a complete document; one without the meta element is returned as it is
     * @param required the contexts and resources that it asked for while it was made
     */
    public String decorate(String html, HttpServletRequest request, Set<String> required) {
        if (!html.contains("decorator")) {
            return html;
        }
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        Element meta = page.selectFirst("meta[name=decorator]");
        if (meta == null) {
            return html;
        }
        boolean admin = meta.attr("content").equals(ADMIN);
        Set<String> wanted = new LinkedHashSet<>();
        wanted.add(admin ? ADMIN : GENERAL);
        page.select("meta[name=ajs-resource-context]").forEach(context -> wanted.add(context.attr("content")));
        wanted.addAll(required);
        return templates.renderOwn("/web/templates/decorator.vm", values(page, request, admin, wanted));
    }

    private Map<String, Object> values(Document page, HttpServletRequest request, boolean admin, Set<String> wanted) {
        Locale locale = authentication.getLocale();
        ApplicationUser user = authentication.getLoggedInUser();
        String contextPath = request.getContextPath();
        Map<String, Object> values = new HashMap<>();
        values.put("t", new Texts(translations, locale));
        values.put("language", locale.getLanguage());
        values.put("locale", locale.getLanguage().equals("ru") ? "ru_RU" : "en_US");
        values.put("title", page.title().isBlank() ? "" : page.title() + " - ");
        values.put("headHtml", head(page));
        values.put("bodyHtml", page.body().html());
        values.put("bodyClass", page.body().className());
        values.put("contextPath", contextPath);
        values.put("baseUrl", baseUrl);
        values.put("styles", batches.address(wanted, "css"));
        values.put("scripts", batches.address(wanted, "js"));
        values.put("user", user == null ? "" : user.getUsername());
        values.put("userName", user == null ? "" : user.getDisplayName());
        values.put("token", XsrfToken.of(request));
        values.put("topLinks", links.items("system.top.navigation.bar", locale));
        values.put("personalLinks", links.items("system.user.options/personal", locale));
        values.put("isAdmin", callers.isAdministrator());
        values.put("adminPage", admin);
        AdminMenu menu = new AdminMenu(translations, links, contextPath);
        values.put("adminSections", callers.isAdministrator() ? menu.sections(locale) : java.util.List.of());
        values.put("here", request.getRequestURI());
        return values;
    }

    /** What the page wants in its head, besides what the frame gives. */
    private static String head(Document page) {
        StringBuilder out = new StringBuilder();
        for (Element element : page.head().children()) {
            String name = element.tagName();
            if (name.equals("meta")) {
                name += "-" + (element.hasAttr("charset") ? "charset" : element.attr("name"));
            }
            if (!HEAD_KEPT_OUT.contains(name)) {
                out.append(element.outerHtml()).append('\n');
            }
        }
        return out.toString();
    }
}
