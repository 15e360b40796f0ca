package org.retainer.sandbox.fragment;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.retainer.sandbox.access.Callers;
import org.retainer.sandbox.module.EnabledPlugin;
import org.retainer.sandbox.module.ModuleElement;
import org.retainer.sandbox.module.PluginModules;
import org.retainer.sandbox.translation.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web items and web sections of enabled plugins. */
public final class WebLinks implements PluginModules {
    private static final Logger log = LoggerFactory.getLogger(WebLinks.class);

    private final Translations translations;
    private final Callers callers;
    private final String contextPath;
    private final List<Fragment> fragments = new CopyOnWriteArrayList<>();

    public WebLinks(Translations translations, Callers callers, String contextPath) {
        this.translations = translations;
        this.callers = callers;
        this.contextPath = contextPath;
    }

    @Override
    public List<String> types() {
        return List.of("web-item", "web-section");
    }

    @Override
    public void enable(EnabledPlugin plugin) {
        for (ModuleElement module : plugin.modules("web-item")) {
            fragments.add(fragment(plugin, module, module.required("section")));
        }
        for (ModuleElement module : plugin.modules("web-section")) {
            fragments.add(fragment(plugin, module, module.required("location")));
        }
    }

    @Override
    public void disable(EnabledPlugin plugin) {
        fragments.removeIf(fragment -> fragment.plugin.equals(plugin.key()));
    }

    /** The items of a section that the caller may see, each with its own drop-down. */
    public List<Link> items(String section, Locale locale) {
        List<Link> links = new ArrayList<>();
        for (Fragment item : shown("web-item", section)) {
            Optional<ModuleElement> link = item.module.child("link");
            String id = link.flatMap(element -> element.attribute("linkId")).orElse(item.module.key());
            links.add(new Link(
                    id,
                    item.label(translations, locale),
                    url(link.map(ModuleElement::text).orElse("#")),
                    section,
                    sections(id, locale)));
        }
        return links;
    }

    /** The sections of a location that the caller may see; empty ones are left out. */
    public List<LinkSection> sections(String location, Locale locale) {
        List<LinkSection> sections = new ArrayList<>();
        for (Fragment section : shown("web-section", location)) {
            List<Link> links = items(location + "/" + section.module.key(), locale);
            if (!links.isEmpty()) {
                sections.add(new LinkSection(section.module.key(), section.label(translations, locale), links));
            }
        }
        return sections;
    }

    private List<Fragment> shown(String type, String place) {
        Map<String, Object> context = new HashMap<>();
        callers.user().ifPresent(user -> context.put("user", user));
        context.put("helper", new JiraHelper(new HashMap<>()));
        return fragments.stream()
                .filter(fragment -> fragment.module.type().equals(type) && fragment.place.equals(place))
                .filter(fragment -> fragment.isShown(context))
                .sorted(Comparator.comparingInt(fragment -> fragment.module.weight()))
                .toList();
    }

    private String url(String link) {
        return link.startsWith("/") ? contextPath + link : link;
    }

    private static Fragment fragment(EnabledPlugin plugin, ModuleElement module, String place) {
        return new Fragment(plugin.key(), module, place, Conditions.of(plugin, module));
    }

    private record Fragment(
            String plugin, ModuleElement module, String place, Predicate<Map<String, Object>> condition) {
        String label(Translations translations, Locale locale) {
            return module.child("label")
                    .map(label -> translations.label(locale, label))
                    .orElse("");
        }

        boolean isShown(Map<String, Object> context) {
            try {
                return condition.test(context);
            } catch (RuntimeException | LinkageError e) {
                log.error("The condition of {}:{} failed; it is not shown", plugin, module.key(), e);
                return false;
            }
        }
    }
}
