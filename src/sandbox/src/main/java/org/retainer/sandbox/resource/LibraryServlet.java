package org.retainer.sandbox.resource;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Serves AUI, jQuery and the sandbox's own files from the class path, below {@code /s}. */
public final class LibraryServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String JQUERY = "/META-INF/resources/webjars/jquery/2.2.4/jquery.min.js";

    private final String auiVersion;

    public LibraryServlet(String auiVersion) {
        this.auiVersion = auiVersion;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        try (InputStream in = path.contains("..") ? null : open(path)) {
            if (in == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(FileTypes.of(path));
            response.setHeader("Cache-Control", "public, max-age=3600");
            in.transferTo(response.getOutputStream());
        }
    }

    private InputStream open(String path) {
        if (path.equals("/jquery.js")) {
            return getClass().getResourceAsStream(JQUERY);
        }
        if (path.startsWith("/aui/")) {
            return getClass().getResourceAsStream("/web/aui-" + auiVersion + path.substring("/aui".length()));
        }
        return path.startsWith("/own/") ? getClass().getResourceAsStream("/web" + path) : null;
    }
}
