package org.retainer.jira.template;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;

/**
 * Escapes every reference of a template. Only {@code & < > " '} become numeric entities, which HTML and XML read alike;
 * characters that XML 1.0 does not allow are left out.
 */
public final class Escaping implements ReferenceInsertionEventHandler {
    @Override
    public Object referenceInsert(Context context, String reference, Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Markup markup ? markup.html() : text(value.toString());
    }

    /** Escapes a text for HTML and XML, between tags and in attributes. */
    public static String text(String raw) {
        StringBuilder escaped = new StringBuilder(raw.length() + 16);
        raw.codePoints().filter(Escaping::isAllowed).forEach(letter -> {
            switch (letter) {
                case '&', '<', '>', '"', '\'' -> escaped.append("&#")
                        .append(letter)
                        .append(';');
                default -> escaped.appendCodePoint(letter);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= 0x20 && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || letter >= 0x10000;
    }
}
