package org.retainer.sandbox.servlet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import org.retainer.sandbox.host.ForeignLoader;
import org.retainer.sandbox.module.EnabledPlugin;
import org.retainer.sandbox.module.ModuleElement;
import org.retainer.sandbox.module.ModuleFailure;
import org.retainer.sandbox.module.PluginModules;

/**
 * Sends requests through the filters of enabled plugins: those whose pattern, such as {@code /rest/acme/*}, fits. Only
 * {@code before-decoration} is known, and no {@code init-param}.
 */
public final class PluginFilters implements Filter, PluginModules {
    private static final String LOCATION = "before-decoration";

    private final Map<String, List<Placed>> byPlugin = new ConcurrentHashMap<>();

    @Override
    public List<String> types() {
        return List.of("servlet-filter");
    }

    @Override
    public void enable(EnabledPlugin plugin) {
        byPlugin.put(
                plugin.key(),
                plugin.modules("servlet-filter").stream()
                        .map(module -> place(plugin, module))
                        .toList());
    }

    @Override
    public void disable(EnabledPlugin plugin) {
        List<Placed> placed = byPlugin.remove(plugin.key());
        if (placed != null) {
            placed.forEach(one -> ForeignLoader.run(one.filter::destroy));
        }
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = http.getRequestURI().substring(http.getContextPath().length());
        List<Filter> filters = byPlugin.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.prefixes.stream().anyMatch(path::startsWith))
                .map(Placed::filter)
                .toList();
        next(filters, 0, chain).doFilter(request, response);
    }

    @Override
    public void destroy() {}

    private static FilterChain next(List<Filter> filters, int at, FilterChain last) {
        if (at == filters.size()) {
            return last;
        }
        return (request, response) -> {
            try {
                ForeignLoader.call(() -> {
                    filters.get(at).doFilter(request, response, next(filters, at + 1, last));
                    return null;
                });
            } catch (ServletException | IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        };
    }

    private static Placed place(EnabledPlugin plugin, ModuleElement module) {
        if (!module.attribute("location").orElse("").equals(LOCATION)
                || !module.children("init-param").isEmpty()) {
            throw new ModuleFailure("The servlet-filter " + module.key() + " must stand at " + LOCATION
                    + " and have no init-param: the sandbox knows no more");
        }
        List<String> prefixes = module.children("url-pattern").stream()
                .map(pattern -> pattern.text().replaceAll("\\*$", ""))
                .toList();
        return new Placed(plugin.createWired(Filter.class, module.required("class")), prefixes);
    }

    private record Placed(Filter filter, List<String> prefixes) {}
}
