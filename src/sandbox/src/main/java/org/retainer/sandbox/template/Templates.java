package org.retainer.sandbox.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;

/** Renders Velocity templates; references are escaped for HTML unless their name ends in {@code Html}. */
public final class Templates {
    private static final Pattern RAW = Pattern.compile(".*(?:Html|Html\\(\\))}?$", Pattern.DOTALL);

    private final RuntimeInstance velocity = new RuntimeInstance();
    private final Map<String, Compiled> own = new ConcurrentHashMap<>();

    public Templates() {
        // an empty one: templates come as texts, and none may include another
        velocity.setProperty("resource.loaders", "none");
        velocity.setProperty(
                "resource.loader.none.class", "org.apache.velocity.runtime.resource.loader.StringResourceLoader");
        velocity.setProperty(
                "introspector.uberspect.class", "org.apache.velocity.util.introspection.SecureUberspector");
        velocity.init();
    }

    /** A template that was read once and is rendered many times, by many threads. */
    public static final class Compiled {
        private final Template template;

        private Compiled(Template template) {
            this.template = template;
        }

        /** Renders the template with these values. */
        public String render(Map<String, ?> values) {
            VelocityContext context = new VelocityContext();
            values.forEach(context::put);
            EventCartridge cartridge = new EventCartridge();
            cartridge.addReferenceInsertionEventHandler(
                    (ReferenceInsertionEventHandler) (ignored, reference, value) -> inserted(reference, value));
            context.attachEventCartridge(cartridge);
            StringWriter out = new StringWriter();
            template.merge(context, out);
            return out.toString();
        }
    }

    /**
     * Reads a template.
     *
     * @param name what errors call it
     * @throws IllegalArgumentException with the place in the template when it is wrong
     */
    public Compiled compile(String name, String text) {
        Template template = new Template();
        template.setName(name);
        template.setRuntimeServices(velocity);
        try {
            template.setData(velocity.parse(new StringReader(text), template));
        } catch (ParseException e) {
            throw new IllegalArgumentException("The template " + name + " is wrong: " + e.getMessage(), e);
        }
        template.initDocument();
        return new Compiled(template);
    }

    /** Renders a template of the host's own class path. */
    public String renderOwn(String resource, Map<String, ?> values) {
        return own.computeIfAbsent(resource, name -> compile(name, read(name))).render(values);
    }

    /** Escapes a text for HTML, for elements and quoted attributes alike. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }

    private static String read(String resource) {
        try (InputStream in = Templates.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no template " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object inserted(String reference, Object value) {
        return value == null || RAW.matcher(reference).matches() ? value : escape(value.toString());
    }
}
