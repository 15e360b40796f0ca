package org.retainer.outbox;

import java.util.Objects;

/**
 * What somebody reads.
 *
 * @param language {@code en} or {@code ru}
 * @param html the same as the text, for those who read HTML
 */
public record Letter(String language, String subject, String text, String html) {
    public Letter {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(html, "html");
    }
}
