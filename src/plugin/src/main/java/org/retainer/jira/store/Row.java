package org.retainer.jira.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The columns of a row to be created. An empty text is stored as NULL: Oracle knows no other. */
public final class Row {
    private final Map<String, Object> columns = new HashMap<>();

    public Row with(String column, Object value) {
        columns.put(column, "".equals(value) ? null : value);
        return this;
    }

    public Row with(String column, Optional<?> value) {
        return with(column, (Object) value.orElse(null));
    }

    public Map<String, Object> columns() {
        return columns;
    }

    /** Reads a text that is NULL when it is empty. */
    public static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
