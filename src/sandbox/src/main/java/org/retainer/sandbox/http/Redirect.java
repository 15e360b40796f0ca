package org.retainer.sandbox.http;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Sends everybody somewhere else. */
final class Redirect extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final String target;

    Redirect(String target) {
        this.target = target;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(target);
    }
}
