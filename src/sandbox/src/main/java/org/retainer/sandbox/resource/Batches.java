package org.retainer.sandbox.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Makes one script and one style sheet of all that a page asks for. Between a plugin's script and the page stand scripts
 * of other plugins, which are not always kind: they come before and after, and a module loader waits for anonymous
 * libraries.
 */
public final class Batches {
    private final WebResources resources;
    private final String contextPath;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final String before = own("/web/foreign-before.js");
    private final String after = own("/web/foreign-after.js");

    public Batches(WebResources resources, String contextPath) {
        this.resources = resources;
        this.contextPath = contextPath;
    }

    /** The address of the script or style sheet of what is required. */
    public String address(Collection<String> required, String kind) {
        String list = String.join(",", required);
        return contextPath + "/download/contextbatch/" + kind + "/" + list + "/batch." + kind + "?v="
                + hashes.computeIfAbsent(resources.generation() + kind + list, key -> hash(required, kind));
    }

    private String hash(Collection<String> required, String kind) {
        CRC32 hash = new CRC32();
        hash.update((kind.equals("js") ? scripts(required) : styles(required)).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(hash.getValue());
    }

    String scripts(Collection<String> required) {
        return before + "\n;\n" + resources.batch(required, ".js") + after;
    }

    String styles(Collection<String> required) {
        return resources.batch(required, ".css");
    }

    private static String own(String name) {
        try (InputStream in = Batches.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
