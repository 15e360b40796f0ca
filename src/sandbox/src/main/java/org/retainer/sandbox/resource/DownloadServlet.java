package org.retainer.sandbox.resource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Serves, below {@code /download}, the files of plugins ({@code /resources/plugin:module/name}) and the batches of pages
 * ({@code /contextbatch/js/context,plugin:module/batch.js}).
 */
public final class DownloadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient WebResources resources;
    private final transient Batches batches;

    public DownloadServlet(WebResources resources, Batches batches) {
        this.resources = resources;
        this.batches = batches;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = (request.getPathInfo() == null ? "" : request.getPathInfo()).split("/", 4);
        if (parts.length == 4 && parts[1].equals("resources")) {
            sendFile(response, parts[2], parts[3]);
        } else if (parts.length == 4 && parts[1].equals("contextbatch")) {
            sendBatch(request, response, parts[2], parts[3]);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void sendFile(HttpServletResponse response, String completeKey, String name) throws IOException {
        Optional<URL> file = resources.file(completeKey, name);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(FileTypes.of(name));
        response.setHeader("Cache-Control", "no-cache");
        try (InputStream in = file.get().openStream()) {
            in.transferTo(response.getOutputStream());
        }
    }

    private void sendBatch(HttpServletRequest request, HttpServletResponse response, String kind, String rest)
            throws IOException {
        List<String> required =
                List.of(rest.substring(0, Math.max(0, rest.indexOf('/'))).split(","));
        boolean scripts = kind.equals("js");
        response.setContentType(FileTypes.of(scripts ? "batch.js" : "batch.css"));
        // the address of a batch carries the hash of its text
        boolean addressed = request.getParameter("v") != null;
        response.setHeader("Cache-Control", addressed ? "public, max-age=31536000" : "no-cache");
        response.getWriter().write(scripts ? batches.scripts(required) : batches.styles(required));
    }
}
