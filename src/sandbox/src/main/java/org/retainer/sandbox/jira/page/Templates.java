package org.retainer.sandbox.jira.page;

import java.io.StringWriter;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;

/** Fills the pages' templates; every value is escaped for HTML unless its name ends in {@code Html}. */
final class Templates {
    private static final String FOLDER = "org/retainer/sandbox/jira/page/";

    private final VelocityEngine engine;

    Templates() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Templates.class.getClassLoader());
        try {
            engine = new VelocityEngine();
            engine.setProperty(RuntimeConstants.RESOURCE_LOADERS, "class");
            engine.setProperty("resource.loader.class.class", ClasspathResourceLoader.class.getName());
            engine.setProperty("resource.loader.class.cache", "true");
            engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, "true");
            engine.setProperty(RuntimeConstants.VM_LIBRARY, FOLDER + "macros.vm");
            engine.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
            engine.init();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    String fill(String template, Map<String, Object> model) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Templates.class.getClassLoader());
        try {
            VelocityContext context = new VelocityContext(model);
            EventCartridge cartridge = new EventCartridge();
            cartridge.addEventHandler((ReferenceInsertionEventHandler) (given, reference, value) -> {
                String name = reference.replaceAll("[${}!]|\\(.*", "");
                return value == null || name.endsWith("Html") ? value : escape(String.valueOf(value));
            });
            cartridge.attachToContext(context);
            StringWriter page = new StringWriter();
            engine.getTemplate(FOLDER + template).merge(context, page);
            return page.toString();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Escapes text for HTML, inside and outside quoted attributes. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            switch (unit) {
                case '&', '<', '>', '"', '\'' -> safe.append("&#")
                        .append((int) unit)
                        .append(';');
                default -> safe.append(unit);
            }
        }
        return safe.toString();
    }
}
