package org.retainer.sandbox.servlet;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** The same request, as the servlet at the end of a longer path sees it. */
public final class PathRequest extends HttpServletRequestWrapper {
    private final String servletPath;
    private final String pathInfo;

    /**
     * @param prefix what the request's own path info begins with; it moves to the servlet path
     */
    public PathRequest(HttpServletRequest request, String prefix) {
        super(request);
        String rest = request.getPathInfo().substring(prefix.length());
        this.servletPath = request.getServletPath() + prefix;
        this.pathInfo = rest.isEmpty() ? null : rest;
    }

    @Override
    public String getServletPath() {
        return servletPath;
    }

    @Override
    public String getPathInfo() {
        return pathInfo;
    }
}
