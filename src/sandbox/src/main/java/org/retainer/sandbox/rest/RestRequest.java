package org.retainer.sandbox.rest;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.retainer.sandbox.host.Platform;
import org.retainer.sandbox.servlet.PathRequest;

/** A request below a REST module. Jira 9.12 takes an ending such as {@code .json} off the path. */
final class RestRequest extends HttpServletRequestWrapper {
    private static final List<String> ENDINGS = List.of(".json", ".xml", ".html", ".htm", ".txt", ".atom");

    private final String ending;

    private RestRequest(HttpServletRequest request, String ending) {
        super(request);
        this.ending = ending;
    }

    static HttpServletRequest of(HttpServletRequest request, String prefix, Platform platform) {
        HttpServletRequest inner = new PathRequest(request, prefix);
        if (platform == Platform.JIRA_9_12) {
            for (String ending : ENDINGS) {
                if (request.getRequestURI().endsWith(ending)) {
                    return new RestRequest(inner, ending);
                }
            }
        }
        return inner;
    }

    @Override
    public String getPathInfo() {
        return shorter(super.getPathInfo());
    }

    @Override
    public String getRequestURI() {
        return shorter(super.getRequestURI());
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(shorter(super.getRequestURL().toString()));
    }

    private String shorter(String path) {
        return path != null && path.endsWith(ending) ? path.substring(0, path.length() - ending.length()) : path;
    }
}
