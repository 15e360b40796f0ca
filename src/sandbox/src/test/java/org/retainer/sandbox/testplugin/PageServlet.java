package org.retainer.sandbox.testplugin;

import com.atlassian.annotations.security.LicensedOnly;
import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A page with a decorator, or a plain answer. */
@LicensedOnly
public class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Notes notes;

    public PageServlet(Notes notes) {
        this.notes = notes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("/plain".equals(request.getPathInfo())) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(notes.happened() + " " + hostGson());
            return;
        }
        String decorator = "/admin".equals(request.getPathInfo()) ? "atl.admin" : "atl.general";
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write("<html><head><title>Заметки</title><meta name=\"decorator\" content=\"" + decorator
                        + "\"></head><body><p id=\"count\">" + notes.count() + "</p></body></html>");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        notes.add(request.getParameter("text"));
        response.sendRedirect(request.getContextPath() + request.getServletPath());
    }

    private static String hostGson() {
        try {
            Class.forName("com.google.gson.Gson");
            return "sees the host's Gson";
        } catch (ClassNotFoundException e) {
            return "hidden";
        }
    }
}
