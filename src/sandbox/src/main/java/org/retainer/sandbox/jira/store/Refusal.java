package org.retainer.sandbox.jira.store;

import java.util.Map;

/** Says that Jira would not take an input: which field, and what to do about it. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> fields;

    private Refusal(String message, Map<String, String> fields) {
        super(message);
        this.fields = fields;
    }

    /** Refuses the whole request. */
    public static Refusal of(String message) {
        return new Refusal(message, Map.of());
    }

    /** Refuses one field. */
    public static Refusal ofField(String field, String message) {
        return new Refusal(message, Map.of(field, message));
    }

    /** Refuses several fields. */
    public static Refusal ofFields(Map<String, String> fields) {
        return new Refusal(String.join("; ", fields.values()), Map.copyOf(fields));
    }

    /** What is wrong by field; empty when it is about the whole. */
    public Map<String, String> fields() {
        return fields;
    }
}
