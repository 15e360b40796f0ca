package org.retainer.sandbox.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.http.HttpServlet;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.retainer.sandbox.command.StartupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tomcat with the context {@code /jira}. */
public final class WebServer implements AutoCloseable {
    /** Where Jira is, as the Atlassian SDK has it. */
    public static final String CONTEXT_PATH = "/jira";

    private static final Logger log = LoggerFactory.getLogger(WebServer.class);
    private static final int SESSION_MINUTES = 300;
    private static final String ERROR_PATH = "/sandbox/error";

    private final Tomcat tomcat = new Tomcat();
    private final Context context;
    private final int port;
    private int servlets;

    /** Prepares a server; nothing listens before {@link #start}. */
    public WebServer(int port, Path directory) throws IOException {
        this.port = port;
        // the plugin framework has set the JVM-wide factory already, and there can be only one
        TomcatURLStreamHandlerFactory.disable();
        Files.createDirectories(directory);
        tomcat.setBaseDir(directory.toAbsolutePath().toString());
        tomcat.setPort(port);
        tune(tomcat.getConnector());
        context = tomcat.addContext(CONTEXT_PATH, directory.toAbsolutePath().toString());
        context.setSessionTimeout(SESSION_MINUTES);
        StandardManager sessions = new StandardManager();
        sessions.setPathname(null);
        context.setManager(sessions);
        ErrorPage errors = new ErrorPage();
        errors.setLocation(ERROR_PATH);
        context.addErrorPage(errors);
        keepQuietAtStop(context);
        Context root = tomcat.addContext("", directory.toAbsolutePath().toString());
        Tomcat.addServlet(root, "root", new Redirect(CONTEXT_PATH + "/"));
        root.addServletMappingDecoded("", "root");
        keepQuietAtStop(root);
    }

    /** Tomcat would look for what other applications leave behind, and complain that the JVM does not let it. */
    private static void keepQuietAtStop(Context context) {
        StandardContext standard = (StandardContext) context;
        standard.setClearReferencesObjectStreamClassCaches(false);
        standard.setClearReferencesRmiTargets(false);
        standard.setClearReferencesThreadLocals(false);
    }

    /**
     * Finds a port: the given one when it is free, any for 0.
     *
     * @throws StartupException when the port is taken
     */
    public static int freePort(int wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartupException(
                    "Port " + wanted + " is taken; stop what listens there or choose another one with --port", e);
        }
    }

    private static void tune(Connector connector) {
        connector.setThrowOnFailure(true);
        // as Jira's own server.xml
        connector.setProperty("relaxedPathChars", "[]|");
        connector.setProperty("relaxedQueryChars", "[]|{}^\\`\"<>");
        // a refused body is read to its end, so that the client sees the answer
        connector.setProperty("maxSwallowSize", String.valueOf(64 * 1024 * 1024));
    }

    /** Adds a filter for all requests and error pages; the first added is the outermost. */
    public void filter(Filter filter) {
        String name = filter.getClass().getSimpleName();
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPatternDecoded("/*");
        map.setDispatcher(DispatcherType.REQUEST.name());
        map.setDispatcher(DispatcherType.ERROR.name());
        context.addFilterMap(map);
    }

    /** Adds a servlet, which is initialised when the server starts. */
    public void serve(HttpServlet servlet, String... patterns) {
        String name = servlet.getClass().getSimpleName() + "-" + servlets++;
        Tomcat.addServlet(context, name, servlet).setLoadOnStartup(1);
        for (String pattern : patterns) {
            context.addServletMappingDecoded(pattern, name);
        }
    }

    /** Adds what answers when a request fails. */
    public void serveErrors(HttpServlet servlet) {
        serve(servlet, ERROR_PATH);
    }

    /**
     * Starts to listen.
     *
     * @throws StartupException when the port is taken
     */
    public void start() {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new StartupException("Port " + port + " cannot be opened; choose another one with --port", e);
        }
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            log.warn("The web server did not stop cleanly", e);
        }
    }
}
