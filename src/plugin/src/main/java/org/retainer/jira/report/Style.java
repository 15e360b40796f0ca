package org.retainer.jira.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of the report, the same file that the page links. */
final class Style {
    private static final String FILE = "/web/retainer-report.css";

    private Style() {}

    static String text() {
        try (InputStream stream = Style.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The jar lacks " + FILE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
