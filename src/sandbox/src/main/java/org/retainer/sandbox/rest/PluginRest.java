package org.retainer.sandbox.rest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.osgi.framework.wiring.BundleWiring;
import org.retainer.sandbox.access.AccessRules;
import org.retainer.sandbox.access.Callers;
import org.retainer.sandbox.host.ErrorJson;
import org.retainer.sandbox.host.ForeignLoader;
import org.retainer.sandbox.host.Platform;
import org.retainer.sandbox.module.EnabledPlugin;
import org.retainer.sandbox.module.ModuleElement;
import org.retainer.sandbox.module.ModuleFailure;
import org.retainer.sandbox.module.PluginModules;
import org.retainer.sandbox.servlet.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the REST modules of enabled plugins at {@code /path/version} and {@code /path/latest}. There is no JSON provider:
 * resources read and write text, bytes and streams.
 */
public final class PluginRest extends HttpServlet implements PluginModules {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(PluginRest.class);

    private final transient Platform platform;
    private final transient AccessRules rules;
    private final transient Callers callers;
    private final transient Routes<ServletContainer> routes = new Routes<>();
    private final transient Map<String, List<ServletContainer>> byPlugin = new ConcurrentHashMap<>();

    public PluginRest(Platform platform, AccessRules rules, Callers callers) {
        this.platform = platform;
        this.rules = rules;
        this.callers = callers;
    }

    @Override
    public List<String> types() {
        return List.of("rest");
    }

    @Override
    public void enable(EnabledPlugin plugin) {
        List<ServletContainer> containers = byPlugin.computeIfAbsent(plugin.key(), key -> new ArrayList<>());
        for (ModuleElement module : plugin.modules("rest")) {
            ServletContainer container = container(plugin, module);
            containers.add(container);
            String path = "/" + module.required("path").replaceAll("^/+|/+$", "");
            for (String version : List.of(module.required("version"), "latest")) {
                if (!routes.add(path + "/" + version, container)) {
                    throw new ModuleFailure("Another rest module stands at /rest" + path + "/" + version);
                }
            }
        }
    }

    @Override
    public void disable(EnabledPlugin plugin) {
        List<ServletContainer> containers = byPlugin.remove(plugin.key());
        if (containers != null) {
            containers.forEach(routes::remove);
            containers.forEach(ServletContainer::destroy);
        }
    }

    private ServletContainer container(EnabledPlugin plugin, ModuleElement module) {
        ResourceConfig config = new ResourceConfig();
        config.setClassLoader(plugin.bundle().adapt(BundleWiring.class).getClassLoader());
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        config.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        config.property(ServerProperties.BV_FEATURE_DISABLE, true);
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.registerClasses(ResourceClasses.of(plugin, module));
        config.register(new AccessFilter(rules, callers));
        ServletContainer container = new ServletContainer(config);
        ServletConfig servletConfig = getServletConfig();
        try {
            // Jersey finds its own services with the context class loader, so the host's stands there
            ForeignLoader.call(() -> {
                container.init(servletConfig);
                return null;
            });
        } catch (Exception e) {
            throw new ModuleFailure("The rest module " + module.key() + " cannot start: " + e.getMessage(), e);
        }
        return container;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Map.Entry<String, ServletContainer>> found = routes.find(path);
        if (found.isEmpty()) {
            ErrorJson.send(response, HttpServletResponse.SC_NOT_FOUND, "Nothing serves " + request.getRequestURI());
            return;
        }
        HttpServletRequest inner = RestRequest.of(request, found.get().getKey(), platform);
        try {
            ForeignLoader.call(() -> {
                found.get().getValue().service(inner, response);
                return null;
            });
        } catch (Exception e) {
            fail(request, response, e);
        }
    }

    private static void fail(HttpServletRequest request, HttpServletResponse response, Exception thrown)
            throws IOException {
        Throwable cause = thrown instanceof ServletException && thrown.getCause() != null ? thrown.getCause() : thrown;
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), cause);
        if (!response.isCommitted()) {
            response.reset();
            ErrorJson.send(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Internal error: " + cause);
        }
    }
}
