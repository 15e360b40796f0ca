package org.retainer.jira.json;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Reads fields that have to be there: an empty text is as good as nothing, and complained about too. */
public final class Required {
    /** No day and no constant is longer. */
    private static final int LONGEST = 40;

    private Required() {}

    /** Reads a day such as {@code 2026-10-31} and complains when there is none. */
    public static Optional<LocalDate> day(Fields fields, String name) {
        if (isEmpty(fields, name)) {
            fields.complain(name, "day.required");
        }
        return fields.day(name);
    }

    /** Reads one of the constants, in its own spelling, and complains when there is none. */
    public static <E extends Enum<E>> Optional<E> choice(Fields fields, String name, Class<E> type) {
        if (isEmpty(fields, name)) {
            fields.complain(name, "choice", Arrays.asList(type.getEnumConstants()));
        }
        return fields.choice(name, type);
    }

    private static boolean isEmpty(Fields fields, String name) {
        boolean absent = !fields.has(name) || fields.isNull(name);
        return absent || (fields.isText(name) && fields.text(name, LONGEST).isEmpty());
    }
}
