package org.retainer.sandbox.jira.page;

import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.retainer.sandbox.jira.Authentication;

/** Logs people in by a form, and out again. */
final class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String HOME = "/secure/Dashboard.jspa";

    private final transient Site site;

    LoginServlet(Site site) {
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view = new View(site, request, response);
        if (!request.getServletPath().equals("/login.jsp")) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            view.redirect("/login.jsp");
        } else if (view.user != null) {
            view.redirect(destination(view));
        } else {
            form(view, 200, false);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        View view = new View(site, request, response);
        Optional<ApplicationUser> person =
                site.authentication().check(view.parameter("os_username"), request.getParameter("os_password"));
        if (person.isEmpty()) {
            form(view, 401, true);
            return;
        }
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate(); // a session id from before the log-in must not stay good
        }
        request.getSession(true)
                .setAttribute(Authentication.SESSION_USER, person.get().getKey());
        view.redirect(destination(view));
    }

    private static void form(View view, int status, boolean failed) throws IOException {
        view.page(
                status,
                "atl.general",
                view.messages.get("login.title"),
                "login.vm",
                Map.of(
                        "failed", failed,
                        "destination", destination(view),
                        "name", view.parameter("os_username")));
    }

    /** Answers where to go next: only addresses of this site are followed. */
    static String destination(View view) {
        String wanted = view.parameter("os_destination");
        boolean local = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && !wanted.contains("\\")
                && wanted.chars().noneMatch(Character::isISOControl);
        return local ? wanted : HOME;
    }
}
