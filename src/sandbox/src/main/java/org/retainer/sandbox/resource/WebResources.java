package org.retainer.sandbox.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retainer.sandbox.module.EnabledPlugin;
import org.retainer.sandbox.module.ModuleElement;
import org.retainer.sandbox.module.PluginModules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web resources of enabled plugins, alone and as the batches of a page. */
public final class WebResources implements PluginModules {
    private static final Logger log = LoggerFactory.getLogger(WebResources.class);
    private static final Pattern CSS_URL =
            Pattern.compile("url\\(\\s*(['\"]?)(?!data:|https?:|/|#)([^'\")]+)\\1\\s*\\)");
    /** What AUI's one file, which is on every page, brings for these. */
    private static final List<String> FROM_AUI = List.of(
            "com.atlassian.auiplugin:",
            "jira.webresources:",
            "com.atlassian.plugins.atlassian-plugins-webresource-plugin:");

    private final Map<String, WebResource> resources = new ConcurrentSkipListMap<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private final AtomicInteger generation = new AtomicInteger();
    private final String contextPath;

    public WebResources(String contextPath) {
        this.contextPath = contextPath;
    }

    @Override
    public List<String> types() {
        return List.of("web-resource");
    }

    @Override
    public void enable(EnabledPlugin plugin) {
        generation.incrementAndGet();
        for (ModuleElement module : plugin.modules("web-resource")) {
            Map<String, URL> files = new LinkedHashMap<>();
            for (ModuleElement resource : module.children("resource")) {
                if (resource.attribute("type").orElse("").equals("download")) {
                    String location = resource.required("location");
                    files.put(resource.required("name"), plugin.resource(location));
                }
            }
            boolean conditional = module.child("condition").isPresent();
            if (conditional) {
                log.warn(
                        "The web-resource {}:{} has a condition, which the sandbox does not support: it is left out",
                        plugin.key(),
                        module.key());
            }
            WebResource resource = new WebResource(
                    plugin.key() + ":" + module.key(),
                    files,
                    texts(module.children("dependency")),
                    texts(module.children("context")),
                    !conditional);
            resources.put(resource.completeKey(), resource);
        }
    }

    @Override
    public void disable(EnabledPlugin plugin) {
        generation.incrementAndGet();
        resources.keySet().removeIf(key -> key.startsWith(plugin.key() + ":"));
    }

    /** A number that changes with every change of the resources. */
    int generation() {
        return generation.get();
    }

    /** Finds a file of a module, also below a name that ends in a slash. */
    Optional<URL> file(String completeKey, String name) {
        WebResource resource = resources.get(completeKey);
        if (resource == null) {
            return Optional.empty();
        }
        URL exact = resource.files().get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        return resource.files().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/") && name.startsWith(entry.getKey()))
                .map(entry ->
                        below(entry.getValue(), name.substring(entry.getKey().length())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Joins the scripts ({@code .js}) or style sheets ({@code .css}) that a page asks for, dependencies first. */
    String batch(Collection<String> required, String extension) {
        StringBuilder out = new StringBuilder();
        for (WebResource resource : inOrder(required)) {
            resource.files().forEach((name, url) -> {
                if (name.endsWith(extension)) {
                    String text = read(url);
                    out.append("/* ")
                            .append(resource.completeKey())
                            .append(" ")
                            .append(name)
                            .append(" */\n");
                    out.append(extension.equals(".css") ? absolute(resource, text) : text);
                    out.append(extension.equals(".css") ? "\n" : "\n;\n");
                }
            });
        }
        return out.toString();
    }

    private List<WebResource> inOrder(Collection<String> required) {
        Map<String, WebResource> ordered = new LinkedHashMap<>();
        for (String wanted : required) {
            if (wanted.contains(":")) {
                add(ordered, wanted, new LinkedHashSet<>());
            } else {
                resources.values().stream()
                        .filter(resource -> resource.contexts().contains(wanted))
                        .forEach(resource -> add(ordered, resource.completeKey(), new LinkedHashSet<>()));
            }
        }
        return new ArrayList<>(ordered.values());
    }

    private void add(Map<String, WebResource> ordered, String key, Set<String> path) {
        WebResource resource = resources.get(key);
        if (resource == null) {
            boolean known = FROM_AUI.stream().anyMatch(key::startsWith);
            if (!known && warned.add(key)) {
                log.warn("There is no web resource {}, which a page or a dependency asks for", key);
            }
            return;
        }
        if (ordered.containsKey(key) || !resource.usable() || !path.add(key)) {
            return;
        }
        resource.dependencies().forEach(dependency -> add(ordered, dependency, path));
        ordered.put(key, resource);
    }

    private String absolute(WebResource resource, String css) {
        Matcher matcher = CSS_URL.matcher(css);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String url = contextPath + "/download/resources/" + resource.completeKey() + "/" + matcher.group(2);
            matcher.appendReplacement(out, Matcher.quoteReplacement("url(\"" + url + "\")"));
        }
        return matcher.appendTail(out).toString();
    }

    private static Optional<URL> below(URL directory, String name) {
        if (name.contains("..")) {
            return Optional.empty();
        }
        try {
            URL url = new URL(directory, name);
            url.openStream().close();
            return Optional.of(url);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(List<ModuleElement> elements) {
        return elements.stream().map(ModuleElement::text).toList();
    }

    private static String read(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
