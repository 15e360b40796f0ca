package org.retainer.sandbox.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.retainer.sandbox.host.ErrorJson;
import org.retainer.sandbox.page.XsrfToken;

/**
 * Asks every write that is known by its cookie alone for the header {@code X-Atlassian-Token: no-check} or for the
 * session's token. That is stricter than Jira, which asks for it less often.
 */
public final class XsrfFilter extends HttpOnlyFilter {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE", "PATCH");
    private static final List<String> PATHS = List.of("/rest/", "/plugins/servlet/", "/sandbox/");

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean asked = WRITES.contains(request.getMethod())
                && PATHS.stream().anyMatch(path(request)::startsWith)
                && AuthenticationFilter.isBySession(request);
        if (!asked || hasHeader(request) || hasToken(request)) {
            chain.doFilter(request, response);
        } else if (isRest(request)) {
            ErrorJson.send(response, HttpServletResponse.SC_FORBIDDEN, "XSRF check failed");
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("XSRF check failed");
        }
    }

    private static boolean hasHeader(HttpServletRequest request) {
        String header = request.getHeader("X-Atlassian-Token");
        return "no-check".equals(header) || "nocheck".equals(header);
    }

    private static boolean hasToken(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        String query = String.valueOf(request.getQueryString());
        // the body is read for its parameters only when it is a form
        boolean readable = type.startsWith("application/x-www-form-urlencoded") || query.contains("atl_token=");
        String given = readable ? request.getParameter("atl_token") : null;
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        XsrfToken.of(request).getBytes(StandardCharsets.UTF_8));
    }
}
