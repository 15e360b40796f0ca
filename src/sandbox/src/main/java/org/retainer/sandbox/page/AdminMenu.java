package org.retainer.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.retainer.sandbox.fragment.Link;
import org.retainer.sandbox.fragment.LinkSection;
import org.retainer.sandbox.fragment.WebLinks;
import org.retainer.sandbox.translation.Translations;

/** The sections of the administration: the sandbox's own and those of plugins. */
final class AdminMenu {
    private static final String LOCATION = "admin_plugins_menu";

    private final Translations translations;
    private final WebLinks links;
    private final String contextPath;

    AdminMenu(Translations translations, WebLinks links, String contextPath) {
        this.translations = translations;
        this.links = links;
        this.contextPath = contextPath;
    }

    List<LinkSection> sections(Locale locale) {
        List<LinkSection> sections = new ArrayList<>();
        sections.add(new LinkSection(
                "system",
                translations.text(locale, "admin.system"),
                List.of(
                        link(locale, "users", "/secure/admin/Users.jspa"),
                        link(locale, "projects", "/secure/admin/Projects.jspa"),
                        link(locale, "mails", "/sandbox/mails"),
                        link(locale, "plugins", PluginsPage.PATH))));
        List<Link> loose = links.items(LOCATION, locale);
        if (!loose.isEmpty()) {
            sections.add(new LinkSection("plugins", translations.text(locale, "admin.apps"), loose));
        }
        sections.addAll(links.sections(LOCATION, locale));
        return sections;
    }

    private Link link(Locale locale, String name, String path) {
        return new Link("admin-" + name, translations.text(locale, "admin." + name), contextPath + path, "", List.of());
    }
}
