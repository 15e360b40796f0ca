package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.retainer.jira.access.JiraViewers;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.jira.page.Page;
import org.retainer.jira.page.Pages;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Errors;
import org.retainer.jira.request.Parameters;
import org.retainer.refusal.Refusal;

/** The pages below {@code /plugins/servlet/retainer}. They only show; changes go through REST. */
@LicensedOnly
public final class PagesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String OURS = "/plugins/servlet/retainer";

    private final transient PageBuilderService pageBuilder;
    private final transient LoginUriProvider login;

    public PagesServlet(PageBuilderService pageBuilder, LoginUriProvider login) {
        this.pageBuilder = pageBuilder;
        this.login = login;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Services> services = Services.present();
        if (services.isEmpty()) {
            Language language =
                    Language.of(ComponentAccessor.getJiraAuthenticationContext().getLocale());
            response.sendError(503, Texts.in(language).say("error.starting"));
            return;
        }
        Optional<Asker> asker;
        try {
            asker = services.get().get(JiraViewers.class).asking();
        } catch (RuntimeException e) {
            // who may do what stands in the settings, and these in tables that may not be ready yet
            Language language = services.get().get(JiraViewers.class).language();
            response.sendError(503, Texts.in(language).say("error.unexpected", Answer.logged(e)));
            return;
        }
        if (asker.isEmpty()) {
            response.sendRedirect(login.getLoginUri(address(request)).toString());
            return;
        }
        send(page(services.get(), asker.get(), request), response);
    }

    private static Page page(Services services, Asker asker, HttpServletRequest request) {
        try {
            return services.get(Pages.class).page(asker, path(request), parameters(request), request.getContextPath());
        } catch (Refusal refusal) {
            return services.get(Pages.class)
                    .refused(asker, Errors.status(refusal.kind()), refusal, request.getContextPath());
        } catch (RuntimeException e) {
            return services.get(Pages.class).failed(asker, Answer.logged(e), request.getContextPath());
        }
    }

    private void send(Page page, HttpServletResponse response) throws IOException {
        if (page.redirect().isPresent()) {
            response.sendRedirect(page.redirect().get());
            return;
        }
        page.resources().forEach(key -> pageBuilder.assembler().resources().requireWebResource(key));
        response.setStatus(page.status());
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().write(page.html());
    }

    private static Parameters parameters(HttpServletRequest request) {
        Map<String, List<String>> values = new HashMap<>();
        request.getParameterMap().forEach((name, texts) -> values.put(name, List.of(texts)));
        return new Parameters(values);
    }

    /** Takes the part behind our own address from the URI: hosts differ in what they call path info. */
    private static String path(HttpServletRequest request) {
        String uri = request.getRequestURI();
        int at = uri.indexOf(OURS);
        String path = at < 0 ? "/" : uri.substring(at + OURS.length());
        int parameter = path.indexOf(';');
        String plain = parameter < 0 ? path : path.substring(0, parameter);
        return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static URI address(HttpServletRequest request) {
        String query = request.getQueryString();
        try {
            return new URI(request.getRequestURI() + (query == null ? "" : "?" + query));
        } catch (URISyntaxException strange) {
            return URI.create(request.getContextPath() + OURS);
        }
    }
}
