package org.retainer.sandbox.jira.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** One plain picture for all people and projects. */
final class AvatarServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("image/svg+xml");
        response.setHeader("Cache-Control", "max-age=3600");
        response.getOutputStream()
                .write(
                        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\"><rect width=\"48\" height=\"48\""
                                        + " rx=\"24\" fill=\"#7a869a\"/><circle cx=\"24\" cy=\"19\" r=\"8\" fill=\"#fff\"/>"
                                        + "<path d=\"M9 42a15 13 0 0 1 30 0\" fill=\"#fff\"/></svg>")
                                .getBytes(StandardCharsets.UTF_8));
    }
}
