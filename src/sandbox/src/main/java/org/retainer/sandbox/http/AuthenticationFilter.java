package org.retainer.sandbox.http;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.retainer.sandbox.host.ErrorJson;
import org.retainer.sandbox.host.JiraParts;
import org.retainer.sandbox.translation.Translations;

/** Finds out who asks: by basic authentication or by the session that a log-in made. */
public final class AuthenticationFilter extends HttpOnlyFilter {
    /** The session attribute that holds the user's key; the log-in sets it, the log-out drops the session. */
    public static final String USER_KEY = "retainer.sandbox.user";

    private final JiraParts parts;
    private final UserManager users;

    public AuthenticationFilter(JiraParts parts) {
        this.parts = parts;
        this.users = (UserManager) parts.components().get(UserManager.class);
    }

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> basic = basicCredentials(request);
        Optional<ApplicationUser> user = basic.isPresent() ? checked(basic.get()) : ofSession(request);
        if (basic.isPresent() && user.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Jira sandbox\"");
            response.setHeader("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
            ErrorJson.send(response, HttpServletResponse.SC_UNAUTHORIZED, "The user name or password is wrong.");
            return;
        }
        parts.begin(user.orElse(null), user.map(parts::language).orElseGet(() -> accepted(request)));
        try {
            chain.doFilter(user.isPresent() ? new Known(request, user.get()) : request, response);
        } finally {
            parts.end();
        }
    }

    /** Says whether the request is known by its cookie alone, so that another site may have made the browser send it. */
    static boolean isBySession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return basicCredentials(request).isEmpty() && session != null && session.getAttribute(USER_KEY) != null;
    }

    private static Optional<String> basicCredentials(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6)
                ? Optional.of(header.substring(6).trim())
                : Optional.empty();
    }

    private Optional<ApplicationUser> checked(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : parts.check(pair.substring(0, colon), pair.substring(colon + 1))
                            .filter(ApplicationUser::isActive);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<ApplicationUser> ofSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object key = session == null ? null : session.getAttribute(USER_KEY);
        return Optional.ofNullable(key)
                .map(found -> users.getUserByKey(found.toString()))
                .filter(ApplicationUser::isActive);
    }

    private static Locale accepted(HttpServletRequest request) {
        return java.util.Collections.list(request.getLocales()).stream()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .filter(Translations.LANGUAGES::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The request of somebody. */
    private static final class Known extends HttpServletRequestWrapper {
        private final ApplicationUser user;

        Known(HttpServletRequest request, ApplicationUser user) {
            super(request);
            this.user = user;
        }

        @Override
        public String getRemoteUser() {
            return user.getUsername();
        }

        @Override
        public Principal getUserPrincipal() {
            return user::getUsername;
        }
    }
}
