package org.retainer.sandbox.servlet;

import com.atlassian.sal.api.auth.LoginUriProvider;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.retainer.sandbox.access.AccessRules;
import org.retainer.sandbox.access.Callers;
import org.retainer.sandbox.access.Demand;
import org.retainer.sandbox.host.ForeignLoader;
import org.retainer.sandbox.module.EnabledPlugin;
import org.retainer.sandbox.module.ModuleElement;
import org.retainer.sandbox.module.ModuleFailure;
import org.retainer.sandbox.module.PluginModules;

/** Calls the servlets of enabled plugins, created by their Spring contexts. */
public final class PluginServlets extends HttpServlet implements PluginModules {
    private static final long serialVersionUID = 1L;

    private final transient AccessRules rules;
    private final transient Callers callers;
    private final transient LoginUriProvider login;
    private final transient Routes<Mounted> routes = new Routes<>();
    private final transient Map<String, List<Mounted>> byPlugin = new ConcurrentHashMap<>();

    public PluginServlets(AccessRules rules, Callers callers, LoginUriProvider login) {
        this.rules = rules;
        this.callers = callers;
        this.login = login;
    }

    @Override
    public List<String> types() {
        return List.of("servlet");
    }

    @Override
    public void enable(EnabledPlugin plugin) {
        List<Mounted> mounted = byPlugin.computeIfAbsent(plugin.key(), key -> new ArrayList<>());
        for (ModuleElement module : plugin.modules("servlet")) {
            HttpServlet servlet = plugin.createWired(HttpServlet.class, module.required("class"));
            Mounted mount = new Mounted(servlet, rules.ofServlet(servlet.getClass()));
            Map<String, String> parameters = new ConcurrentHashMap<>();
            module.children("init-param")
                    .forEach(param -> parameters.put(
                            param.child("param-name").map(ModuleElement::text).orElse(""),
                            param.child("param-value").map(ModuleElement::text).orElse("")));
            initialise(servlet, new Config(plugin.key() + ":" + module.key(), getServletContext(), parameters));
            mounted.add(mount);
            for (ModuleElement pattern : module.children("url-pattern")) {
                String prefix = pattern.text().replaceAll("/?\\*?$", "");
                if (!routes.add(prefix, mount)) {
                    throw new ModuleFailure("Another servlet stands at " + pattern.text() + " already");
                }
            }
        }
    }

    @Override
    public void disable(EnabledPlugin plugin) {
        List<Mounted> mounted = byPlugin.remove(plugin.key());
        if (mounted != null) {
            mounted.forEach(routes::remove);
            mounted.forEach(mount -> ForeignLoader.run(mount.servlet::destroy));
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Map.Entry<String, Mounted>> found = routes.find(path);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "No plugin serves " + request.getRequestURI());
            return;
        }
        Mounted target = found.get().getValue();
        if (!callers.meets(target.demand)) {
            refuse(request, response);
            return;
        }
        PathRequest inner = new PathRequest(request, found.get().getKey());
        try {
            ForeignLoader.call(() -> {
                target.servlet.service(inner, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (callers.user().isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This page is for administrators");
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String wanted =
                request.getRequestURI().substring(request.getContextPath().length()) + query;
        response.sendRedirect(
                login.getLoginUri(URI.create(wanted.replace("|", "%7C"))).toString());
    }

    private static void initialise(HttpServlet servlet, ServletConfig config) {
        try {
            ForeignLoader.call(() -> {
                servlet.init(config);
                return null;
            });
        } catch (Exception e) {
            throw new ModuleFailure("The servlet " + servlet.getClass().getName() + " failed in init: " + e, e);
        }
    }

    private record Mounted(HttpServlet servlet, Demand demand) {}

    private record Config(String name, ServletContext context, Map<String, String> parameters)
            implements ServletConfig {
        @Override
        public String getServletName() {
            return name;
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public String getInitParameter(String parameter) {
            return parameters.get(parameter);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
