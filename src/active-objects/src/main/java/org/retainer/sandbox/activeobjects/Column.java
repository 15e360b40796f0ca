package org.retainer.sandbox.activeobjects;

import java.lang.reflect.Method;
import net.java.ao.schema.StringLength;

/**
 * One column of an entity.
 *
 * @param name the name in the database, upper case
 * @param javaType the type of its property
 * @param length the longest text in characters; {@link StringLength#UNLIMITED}, or 0 for what is no text
 * @param method the getter or setter that the column was found at
 */
record Column(String name, Class<?> javaType, int length, Method method) {
    private static final int DEFAULT_LENGTH = 255;

    static Column of(String name, Class<?> javaType, StringLength annotation, Method method) {
        boolean text = javaType == String.class || javaType.isEnum();
        int length = annotation != null ? annotation.value() : text ? DEFAULT_LENGTH : 0;
        return new Column(name, javaType, length, method);
    }

    boolean isUnlimited() {
        return length == StringLength.UNLIMITED;
    }

    /**
     * Refuses a value that another database would not keep as it is.
     *
     * @throws RefusedException for an empty text, a text with U+0000, or one longer than the column
     */
    void check(Object value) {
        if (!(value instanceof String)) {
            return;
        }
        String text = (String) value;
        if (text.isEmpty()) {
            throw new RefusedException(
                    "Column " + name + " was given an empty string: Oracle stores it as NULL. " + "Write null instead");
        }
        if (text.indexOf('\0') >= 0) {
            throw new RefusedException("Column " + name + " was given a text with U+0000, which PostgreSQL refuses");
        }
        if (length > 0 && text.length() > length) {
            throw new RefusedException("Column " + name + " holds " + length + " characters and was given "
                    + text.length() + ": " + text.substring(0, Math.min(40, length)) + "…");
        }
    }
}
