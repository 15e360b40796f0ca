package org.retainer.sandbox.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.retainer.sandbox.host.ErrorJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for requests that failed: a page for people, Jira's JSON below {@code /rest}. */
public final class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(ErrorServlet.class);

    private final transient HtmlPage pages;

    public ErrorServlet(HtmlPage pages) {
        this.pages = pages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        if (status == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (thrown instanceof Throwable) {
            log.error("{} {} failed", request.getMethod(), uri, (Throwable) thrown);
        }
        String text = message == null || message.toString().isEmpty() ? "" : message.toString();
        if (uri.startsWith(request.getContextPath() + "/rest/")) {
            ErrorJson.send(response, (Integer) status, text.isEmpty() ? "Error " + status : text);
            return;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("status", status);
        values.put("message", text);
        values.put("uri", uri);
        values.put("contextPath", request.getContextPath());
        pages.write(response, "error.vm", values);
    }
}
