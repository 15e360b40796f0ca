package org.retainer.jira.template;

import java.io.StringWriter;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;

/**
 * Renders the templates of the plugin. A misspelled reference is an error, not text on the page. Velocity finds its own parts
 * through the thread's context class loader, which in Jira is not ours: it is ours while Velocity works.
 */
public final class Templates {
    private static final String FOLDER = "templates/retainer/";

    private final VelocityEngine engine;

    public Templates() {
        Properties settings = new Properties();
        settings.setProperty("resource.loaders", "jar");
        settings.setProperty(
                "resource.loader.jar.class", "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        settings.setProperty("resource.loader.jar.cache", "true");
        settings.setProperty("resource.default_encoding", "UTF-8");
        settings.setProperty("runtime.strict_mode.enable", "true");
        settings.setProperty(
                "velocimacro.library.path",
                Stream.of("macros.vm", "budgets.vm", "plans.vm", "portfolios.vm", "rate-macros.vm")
                        .map(FOLDER::concat)
                        .collect(Collectors.joining(",")));
        settings.setProperty("parser.space_gobbling", "lines");
        settings.setProperty(
                "introspector.uberspect.class", "org.apache.velocity.util.introspection.SecureUberspector");
        engine = new VelocityEngine(settings);
        withOurLoader(engine::init);
    }

    /** Renders a template, such as {@code account-list.vm}. */
    public Markup render(String template, Map<String, ?> values) {
        VelocityContext context = new VelocityContext();
        values.forEach(context::put);
        EventCartridge events = new EventCartridge();
        events.addReferenceInsertionEventHandler(new Escaping());
        events.attachToContext(context);
        StringWriter html = new StringWriter(16 * 1024);
        withOurLoader(() -> engine.getTemplate(FOLDER + template).merge(context, html));
        return new Markup(html.toString());
    }

    private static void withOurLoader(Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Templates.class.getClassLoader());
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
