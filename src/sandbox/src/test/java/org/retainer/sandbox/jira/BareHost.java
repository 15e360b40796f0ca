package org.retainer.sandbox.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.page.Mount;
import org.retainer.sandbox.jira.page.PluginPanels;

/** Serves the look-alike alone, without plugins: a Tomcat and a filter that says who asks. */
final class BareHost implements AutoCloseable {
    final Lookalike lookalike;
    final RecordedEvents events = new RecordedEvents();
    final String baseUrl;
    private final Tomcat tomcat;

    BareHost(Database database, Clock clock, int port, Path auiOrNull) throws IOException, LifecycleException {
        tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare-host").toString());
        tomcat.setPort(port);
        tomcat.getConnector().setThrowOnFailure(true);
        baseUrl = "http://localhost:" + port + "/jira";
        lookalike = Lookalike.open(database, events, clock, baseUrl, "10.3.0");
        Context context = tomcat.addContext("/jira", null);
        int number = 0;
        for (Mount mount : lookalike.mounts(panels())) {
            String name = "servlet" + number++;
            Tomcat.addServlet(context, name, mount.servlet());
            for (String pattern : mount.patterns()) {
                context.addServletMappingDecoded(pattern, name);
            }
        }
        if (auiOrNull != null) {
            Tomcat.addServlet(context, "aui", new FolderServlet(auiOrNull));
            context.addServletMappingDecoded("/aui/*", "aui");
        }
        FilterDef definition = new FilterDef();
        definition.setFilterName("who");
        definition.setFilter(new WhoFilter(lookalike.authentication(), auiOrNull != null));
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName("who");
        map.addURLPattern("/*");
        context.addFilterMap(map);
        tomcat.start();
    }

    private static PluginPanels panels() {
        return (location, context) -> location.equals("atl.jira.view.issue.right.context")
                ? List.of(new PluginPanels.Panel(
                        "org.example:panel",
                        "Plugin <panel>",
                        "<p class=\"drawn\">drawn " + System.nanoTime() + "</p>"))
                : List.of();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    /** Tells the look-alike who asks, by session or basic auth, as the real host does. */
    private static final class WhoFilter extends HttpFilter {
        private static final long serialVersionUID = 1L;
        private final transient Authentication authentication;
        private final boolean decorate;

        WhoFilter(Authentication authentication, boolean decorate) {
            this.authentication = authentication;
            this.decorate = decorate;
        }

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            Optional<ApplicationUser> user = Optional.empty();
            String header = request.getHeader("Authorization");
            if (header != null && header.startsWith("Basic ")) {
                String pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
                user = authentication.check(
                        pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1));
                if (user.isEmpty()) {
                    response.sendError(401);
                    return;
                }
            } else if (request.getSession(false) != null) {
                user = Optional.ofNullable((String) request.getSession(false).getAttribute(Authentication.SESSION_USER))
                        .flatMap(authentication::byKey);
            }
            Locale language = authentication.language(user.orElse(null));
            authentication.begin(user.orElse(null), language);
            try {
                if (decorate && !request.getRequestURI().matches(".*/(rest|aui|lookalike)/.*")) {
                    decorated(request, response, chain);
                } else {
                    chain.doFilter(request, response);
                }
            } finally {
                authentication.end();
            }
        }
    }

    /** Puts AUI into the head of a page. */
    private static void decorated(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        StringWriter page = new StringWriter();
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public PrintWriter getWriter() {
                return new PrintWriter(page);
            }
        });
        String aui = request.getContextPath() + "/aui/";
        response.getWriter()
                .write(page.toString()
                        .replace(
                                "<head>",
                                "<head><link rel=\"stylesheet\" href=\"" + aui
                                        + "package/dist/aui/aui-prototyping.css\"><script src=\"" + aui
                                        + "jquery.min.js\"></script><script src=\"" + aui
                                        + "package/dist/aui/aui-prototyping.js\"></script>"));
    }

    /** Serves files of a folder, for looking at pages with AUI. */
    private static final class FolderServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Path folder;

        FolderServlet(Path folder) {
            this.folder = folder;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Path file = folder.resolve(request.getPathInfo().substring(1)).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                response.sendError(404);
                return;
            }
            String ending = file.toString().substring(file.toString().lastIndexOf('.') + 1);
            response.setContentType(Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml")
                    .getOrDefault(ending, "application/octet-stream"));
            Files.copy(file, response.getOutputStream());
        }
    }
}
