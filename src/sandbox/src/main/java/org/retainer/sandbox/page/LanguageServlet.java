package org.retainer.sandbox.page;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.retainer.sandbox.access.Callers;
import org.retainer.sandbox.host.JiraParts;
import org.retainer.sandbox.translation.Translations;

/** Keeps the language that the caller chose: {@code POST /sandbox/language?language=ru}. */
public final class LanguageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient JiraParts parts;
    private final transient Callers callers;

    public LanguageServlet(JiraParts parts, Callers callers) {
        this.parts = parts;
        this.callers = callers;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Locale wanted = Locale.forLanguageTag(String.valueOf(request.getParameter("language")));
        Optional<ApplicationUser> user = callers.user();
        if (user.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!Translations.LANGUAGES.contains(wanted)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            parts.chooseLanguage(user.get(), wanted);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
