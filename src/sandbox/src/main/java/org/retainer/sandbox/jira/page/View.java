package org.retainer.sandbox.jira.page;

import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.retainer.sandbox.jira.store.Text;

/** One request for a page, and the ways to answer it. */
final class View {
    private static final String TOKEN = "retainer.sandbox.token";
    private static final SecureRandom RANDOM = new SecureRandom();

    final Site site;
    final HttpServletRequest request;
    final HttpServletResponse response;
    final ApplicationUser user;
    final Messages messages;

    View(Site site, HttpServletRequest request, HttpServletResponse response) {
        this.site = site;
        this.request = request;
        this.response = response;
        this.user = site.jira().current().getLoggedInUser();
        this.messages = Messages.in(site.jira().current().getLocale());
    }

    /** Answers a parameter, or an empty text; what cannot be stored counts as absent. */
    String parameter(String name) {
        String value = request.getParameter(name);
        return value == null || !Text.isStorable(value) ? "" : value.strip();
    }

    /** Answers a page in the general decorator. */
    void page(String title, String template, Map<String, Object> model) throws IOException {
        page(200, "atl.general", title, template, model);
    }

    void page(int status, String decorator, String title, String template, Map<String, Object> model)
            throws IOException {
        Map<String, Object> frame = new HashMap<>();
        frame.put("title", title);
        frame.put("decorator", decorator);
        frame.put("bodyHtml", fragment(template, model));
        write(status, site.templates().fill("frame.vm", withShared(frame)));
    }

    /** Fills a template that is only a part of a page. */
    String fragment(String template, Map<String, Object> model) {
        return site.templates().fill(template, withShared(model));
    }

    void write(int status, String html) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().write(html);
    }

    void message(int status, String titleKey, String textKey) throws IOException {
        page(
                status,
                "atl.general",
                messages.get(titleKey),
                "message.vm",
                Map.of("heading", messages.get(titleKey), "message", messages.get(textKey)));
    }

    void notFound() throws IOException {
        message(404, "missing.title", "missing.text");
    }

    void redirect(String path) throws IOException {
        response.sendRedirect(request.getContextPath() + path);
    }

    void toLogin() throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String info = request.getPathInfo() == null ? "" : request.getPathInfo();
        redirect("/login.jsp?os_destination="
                + URLEncoder.encode(request.getServletPath() + info + query, StandardCharsets.UTF_8));
    }

    boolean isAdministrator() {
        return site.jira().administrators().isAdministrator(user);
    }

    /** The secret that forms carry to show that they come from our own pages. */
    String token() {
        HttpSession session = request.getSession(true);
        synchronized (TOKEN) {
            String token = (String) session.getAttribute(TOKEN);
            if (token == null) {
                byte[] bytes = new byte[16];
                RANDOM.nextBytes(bytes);
                token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                session.setAttribute(TOKEN, token);
            }
            return token;
        }
    }

    boolean hasToken() {
        HttpSession session = request.getSession(false);
        String expected = Optional.ofNullable(session)
                .map(one -> (String) one.getAttribute(TOKEN))
                .orElse("");
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        parameter("atl_token").getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> withShared(Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("text", messages);
        all.put("show", new Show(messages, site.jira().clock().getZone()));
        all.put("base", request.getContextPath());
        all.put("token", user == null ? "" : token());
        all.put("userName", user == null ? "" : user.getName());
        all.put("administrator", isAdministrator());
        return all;
    }
}
