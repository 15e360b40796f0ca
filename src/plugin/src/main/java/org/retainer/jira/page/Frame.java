package org.retainer.jira.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.jira.template.Templates;

/** Puts a page's content between head and end, for Jira to decorate. */
final class Frame {
    /** The web resource of pages with charts. */
    static final String CHARTS = "charts";

    /** The web resource of pages that list hours. */
    static final String HOURS = "hours";

    /** The web resource of pages with rates. */
    static final String RATES = "rates";

    private static final String PLUGIN = "org.retainer.jira:";

    private final Templates templates;

    Frame(Templates templates) {
        this.templates = templates;
    }

    /**
     * Frames a page of general use.
     *
     * @param resources the web resources that it needs beside those of every page
     */
    Page page(Visit visit, String title, String template, Map<String, Object> values, String... resources) {
        Page page = framed(visit, 200, "atl.general", title, template, values);
        List<String> all = new ArrayList<>(page.resources());
        for (String resource : resources) {
            all.add(PLUGIN + resource);
        }
        return new Page(page.status(), page.html(), List.copyOf(all), page.redirect());
    }

    /** Frames a page of the administration. */
    Page admin(Visit visit, String title, String template, Map<String, Object> values) {
        return framed(visit, 200, "atl.admin", title, template, values);
    }

    /** Frames a page that says why there is nothing else to see. */
    Page message(Visit visit, int status, String title, List<String> sentences) {
        Map<String, Object> values = visit.values();
        values.put("title", title);
        values.put("sentences", sentences);
        return framed(visit, status, "atl.general", title, "message.vm", values);
    }

    /** The item of the administration's menu that a page belongs to. */
    private static String adminTab(String template) {
        return switch (template) {
            case "settings.vm" -> "retainer-settings";
            case "mail.vm" -> "retainer-mail";
            default -> "retainer-admin";
        };
    }

    private Page framed(
            Visit visit, int status, String decorator, String title, String template, Map<String, Object> values) {
        Map<String, Object> frame = visit.values();
        frame.put("title", title);
        frame.put("decorator", decorator);
        frame.put("adminTab", adminTab(template));
        frame.put("language", visit.asker().language().code());
        frame.put("content", templates.render(template, values));
        return new Page(
                status, templates.render("frame.vm", frame).html(), List.of(PLUGIN + "pages"), Optional.empty());
    }
}
