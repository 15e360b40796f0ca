package org.retainer.jira.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.retainer.jira.json.Json;
import org.retainer.jira.language.Texts;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

/** Errors in Jira's own form: {@code {"errorMessages":[…],"errors":{field:text}}}. */
public final class Errors {
    private Errors() {}

    public static Reply of(Refusal refusal, Texts texts) {
        List<String> messages = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Complaint complaint : refusal.complaints()) {
            String text = texts.complaint(complaint);
            if (complaint.field().isEmpty()) {
                messages.add(text);
            } else {
                fields.merge(complaint.field(), text, (first, second) -> first + " " + second);
            }
        }
        return reply(status(refusal.kind()), messages, fields);
    }

    public static Reply of(int status, String message) {
        return reply(status, List.of(message), Map.of());
    }

    /** The HTTP status of a refusal. */
    public static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
        };
    }

    private static Reply reply(int status, List<String> messages, Map<String, String> fields) {
        Json errors = Json.object();
        fields.forEach(errors::with);
        return Reply.json(status, Json.object().with("errorMessages", messages).with("errors", errors));
    }
}
