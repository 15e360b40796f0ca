package org.retainer.sandbox.jira.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.retainer.sandbox.jira.issue.IssuePriority;
import org.retainer.sandbox.jira.issue.IssueType;

/** The style sheet, the script and the small icons of the look-alike's pages. */
final class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> FILES = Map.of(
            "/lookalike.css", "text/css;charset=UTF-8",
            "/lookalike.js", "text/javascript;charset=UTF-8");
    private static final Map<IssueType, String> COLORS = Map.of(
            IssueType.EPIC, "#904ee2",
            IssueType.STORY, "#63ba3c",
            IssueType.TASK, "#4bade8",
            IssueType.SUB_TASK, "#79b8e0",
            IssueType.BUG, "#e5493a");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String type = FILES.get(path);
        response.setHeader("Cache-Control", "max-age=60");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (type != null) {
            response.setContentType(type);
            try (InputStream file = AssetServlet.class.getResourceAsStream(path.substring(1))) {
                file.transferTo(response.getOutputStream());
            }
        } else if (path.startsWith("/icons/") && path.endsWith(".svg")) {
            String name = path.substring("/icons/".length(), path.length() - ".svg".length());
            String color = name.startsWith("priority-")
                    ? IssuePriority.byId(name.substring("priority-".length()))
                            .map(IssuePriority::color)
                            .orElse("#707070")
                    : IssueType.byId(name).map(COLORS::get).orElse("#707070");
            response.setContentType("image/svg+xml");
            response.getOutputStream()
                    .write(("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><rect width=\"16\""
                                    + " height=\"16\" rx=\"3\" fill=\"" + color + "\"/></svg>")
                            .getBytes(StandardCharsets.UTF_8));
        } else {
            response.sendError(404);
        }
    }
}
