package org.retainer.sandbox.jira.page;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A page for people who are logged in; its forms must carry the session's token. */
abstract class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Site site;
    private final boolean forAdministrators;

    PageServlet(Site site) {
        this(site, false);
    }

    PageServlet(Site site, boolean forAdministrators) {
        this.site = site;
        this.forAdministrators = forAdministrators;
    }

    /** Shows the page. */
    abstract void show(View view) throws IOException;

    /** Takes a form of the page. */
    void submit(View view) throws IOException {
        view.message(405, "wrong.title", "wrong.method");
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view = new View(site, request, response);
        if (mayUse(view)) {
            show(view);
        }
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        View view = new View(site, request, response);
        if (!mayUse(view)) {
            return;
        }
        if (!view.hasToken()) {
            view.message(403, "wrong.title", "wrong.token");
            return;
        }
        submit(view);
    }

    private boolean mayUse(View view) throws IOException {
        if (view.user == null) {
            view.toLogin();
            return false;
        }
        if (forAdministrators && !view.isAdministrator()) {
            view.message(403, "forbidden.title", "forbidden.text");
            return false;
        }
        return true;
    }
}
