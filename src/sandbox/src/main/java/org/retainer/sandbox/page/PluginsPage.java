package org.retainer.sandbox.page;

import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.retainer.sandbox.access.Callers;
import org.retainer.sandbox.plugin.Plugins;

/** "Manage apps", where Jira has it. */
public final class PluginsPage extends HttpServlet {
    /** The page's path below the context path. */
    public static final String PATH = "/plugins/servlet/upm";

    private static final long serialVersionUID = 1L;

    private final transient Plugins plugins;
    private final transient HtmlPage pages;
    private final transient Callers callers;

    public PluginsPage(Plugins plugins, HtmlPage pages, Callers callers) {
        this.plugins = plugins;
        this.pages = pages;
        this.callers = callers;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (callers.user().isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/login.jsp?os_destination=" + PATH.replace("/", "%2F"));
        } else if (!callers.isAdministrator()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This page is for administrators");
        } else {
            pages.write(response, "plugins.vm", Map.of("plugins", plugins.statuses()));
        }
    }
}
