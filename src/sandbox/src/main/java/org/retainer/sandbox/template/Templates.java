package org.retainer.sandbox.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;

/** Renders Velocity templates; references are escaped for HTML unless their name ends in {@code Html}. */
public final class Templates {
    private static final Pattern RAW = Pattern.compile(".*(?:Html|Html\\(\\))}?$", Pattern.DOTALL);

    private final VelocityEngine engine = new VelocityEngine();

    public Templates() {
        // an empty one: templates come as texts, and none may include another
        engine.setProperty("resource.loaders", "none");
        engine.setProperty(
                "resource.loader.none.class", "org.apache.velocity.runtime.resource.loader.StringResourceLoader");
        engine.setProperty("introspector.uberspect.class", "org.apache.velocity.util.introspection.SecureUberspector");
        engine.init();
    }

    /**
     * Renders a template.
     *
     * @param name what the log calls it
     * @throws RuntimeException with the place in the template when it is wrong
     */
    public String render(String name, String template, Map<String, ?> values) {
        VelocityContext context = new VelocityContext();
        values.forEach(context::put);
        EventCartridge cartridge = new EventCartridge();
        cartridge.addReferenceInsertionEventHandler(
                (ReferenceInsertionEventHandler) (ignored, reference, value) -> inserted(reference, value));
        context.attachEventCartridge(cartridge);
        StringWriter out = new StringWriter();
        engine.evaluate(context, out, name, template);
        return out.toString();
    }

    /** Renders a template of the host's own class path. */
    public String renderOwn(String resource, Map<String, ?> values) {
        try (InputStream in = Templates.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no template " + resource);
            }
            return render(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Escapes a text for HTML, for elements and quoted attributes alike. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }

    private static Object inserted(String reference, Object value) {
        return value == null || RAW.matcher(reference).matches() ? value : escape(value.toString());
    }
}
