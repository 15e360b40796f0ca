package org.retainer.sandbox.fragment;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.plugin.web.ContextProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.retainer.sandbox.host.ForeignLoader;
import org.retainer.sandbox.jira.page.PluginPanels;
import org.retainer.sandbox.module.EnabledPlugin;
import org.retainer.sandbox.module.ModuleElement;
import org.retainer.sandbox.module.ModuleFailure;
import org.retainer.sandbox.module.PluginModules;
import org.retainer.sandbox.template.Templates;
import org.retainer.sandbox.translation.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web panels of enabled plugins. As on Jira 10 the template does not get the issue itself: what it shows comes from
 * the context provider.
 */
public final class WebPanels implements PluginModules, PluginPanels {
    private static final Logger log = LoggerFactory.getLogger(WebPanels.class);
    private static final String ISSUE_VIEW = "atl.jira.view.issue.";

    private final Templates templates;
    private final Translations translations;
    private final JiraAuthenticationContext authentication;
    private final Consumer<String> requireContext;
    private final List<Panelling> panels = new CopyOnWriteArrayList<>();

    /** @param requireContext asks for a context's web resources on the page that is being made */
    public WebPanels(
            Templates templates,
            Translations translations,
            JiraAuthenticationContext authentication,
            Consumer<String> requireContext) {
        this.templates = templates;
        this.translations = translations;
        this.authentication = authentication;
        this.requireContext = requireContext;
    }

    @Override
    public List<String> types() {
        return List.of("web-panel");
    }

    @Override
    public void enable(EnabledPlugin plugin) {
        for (ModuleElement module : plugin.modules("web-panel")) {
            if (module.attribute("class").isPresent()) {
                throw new ModuleFailure("The web-panel " + module.key() + " has a class: WebPanel stands in different "
                        + "packages in Jira 9 and 10. Use a view resource and a context-provider");
            }
            ModuleElement view = module.children("resource").stream()
                    .filter(resource -> resource.attribute("name").orElse("").equals("view"))
                    .findFirst()
                    .orElseThrow(() -> new ModuleFailure("The web-panel " + module.key() + " has no view resource"));
            String type = view.required("type");
            if (!type.equals("velocity") && !type.equals("static")) {
                throw new ModuleFailure("The view of web-panel " + module.key() + " is of the type " + type
                        + "; velocity and static are known");
            }
            Optional<ContextProvider> provider =
                    module.child("context-provider").map(element -> provider(plugin, element));
            panels.add(new Panelling(
                    plugin.key(), module, Conditions.of(plugin, module), view(plugin, module, view), provider));
        }
    }

    @Override
    public void disable(EnabledPlugin plugin) {
        panels.removeIf(panel -> panel.plugin.equals(plugin.key()));
    }

    @Override
    public List<Panel> render(String location, Map<String, Object> context) {
        if (location.startsWith(ISSUE_VIEW)) {
            requireContext.accept("jira.view.issue");
        }
        Map<String, Object> given = given(context);
        List<Panel> rendered = new ArrayList<>();
        panels.stream()
                .filter(panel -> panel.module.required("location").equals(location))
                .sorted(Comparator.comparingInt(panel -> panel.module.weight()))
                .forEach(panel -> render(panel, given).ifPresent(rendered::add));
        return rendered;
    }

    /** What Jira gives to conditions and providers: the helper's parameters hold the issue as well. */
    private Map<String, Object> given(Map<String, Object> context) {
        Map<String, Object> given = new HashMap<>(context);
        given.putIfAbsent("user", authentication.getLoggedInUser());
        if (!(given.get("helper") instanceof JiraHelper)) {
            Map<String, Object> parameters = new HashMap<>(context);
            parameters.remove("helper");
            given.put("helper", new JiraHelper(parameters));
        }
        return given;
    }

    private Optional<Panel> render(Panelling panel, Map<String, Object> given) {
        String key = panel.plugin + ":" + panel.module.key();
        String label = panel.module
                .child("label")
                .map(element -> translations.label(authentication.getLocale(), element))
                .orElse("");
        try {
            Optional<String> html = ForeignLoader.call(
                    () -> panel.condition.test(given) ? Optional.of(html(panel, given)) : Optional.empty());
            return html.map(text -> new Panel(key, label, text));
        } catch (Exception | LinkageError e) {
            log.error("The panel {} failed", key, e);
            String text = translations.text(authentication.getLocale(), "panel.failed", key);
            return Optional.of(new Panel(
                    key, label, "<div class=\"aui-message aui-message-error\">" + Templates.escape(text) + "</div>"));
        }
    }

    private static String html(Panelling panel, Map<String, Object> given) {
        Map<String, Object> values = new HashMap<>(given);
        panel.provider.ifPresent(provider -> values.putAll(provider.getContextMap(new HashMap<>(given))));
        values.remove("issue");
        return panel.view.apply(values);
    }

    private Function<Map<String, Object>, String> view(EnabledPlugin plugin, ModuleElement module, ModuleElement view) {
        String text = plugin.text(view.required("location"));
        if (view.required("type").equals("static")) {
            return values -> text;
        }
        return templates.compile(plugin.key() + ":" + module.key(), text)::render;
    }

    private static ContextProvider provider(EnabledPlugin plugin, ModuleElement element) {
        ContextProvider provider = plugin.createPlain(ContextProvider.class, element.required("class"));
        ForeignLoader.run(() -> provider.init(element.params()));
        return provider;
    }

    private record Panelling(
            String plugin,
            ModuleElement module,
            Predicate<Map<String, Object>> condition,
            Function<Map<String, Object>, String> view,
            Optional<ContextProvider> provider) {}
}
