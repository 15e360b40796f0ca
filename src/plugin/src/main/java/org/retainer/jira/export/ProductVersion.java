package org.retainer.jira.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plugin's own version, as its descriptor has it. */
final class ProductVersion {
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    private ProductVersion() {}

    static String present() {
        try (InputStream descriptor = ProductVersion.class.getResourceAsStream("/atlassian-plugin.xml")) {
            Matcher version = VERSION.matcher(
                    descriptor == null ? "" : new String(descriptor.readAllBytes(), StandardCharsets.UTF_8));
            return version.find() ? version.group(1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
