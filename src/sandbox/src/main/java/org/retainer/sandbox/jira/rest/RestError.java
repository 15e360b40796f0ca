package org.retainer.sandbox.jira.rest;

import java.util.List;
import java.util.Map;

/** An answer other than success, in Jira's error JSON. */
final class RestError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> messages;
    private final transient Map<String, String> fields;

    RestError(int status, List<String> messages, Map<String, String> fields) {
        super(status + " " + messages + " " + fields.keySet());
        this.status = status;
        this.messages = messages;
        this.fields = fields;
    }

    static RestError of(int status, String message) {
        return new RestError(status, List.of(message), Map.of());
    }

    static RestError ofField(String field, String message) {
        return new RestError(400, List.of(), Map.of(field, message));
    }

    static RestError noIssue() {
        return of(404, "Issue Does Not Exist");
    }

    int status() {
        return status;
    }

    List<String> messages() {
        return messages;
    }

    Map<String, String> fields() {
        return fields;
    }
}
