package org.retainer.jira.request;

import java.util.List;
import java.util.Map;
import org.retainer.jira.json.Json;

/**
 * What a request is answered.
 *
 * @param status the HTTP status
 * @param type the content type
 * @param body empty for none
 * @param headers further headers
 */
public record Reply(int status, String type, String body, Map<String, String> headers) {
    private static final String JSON = "application/json; charset=UTF-8";

    public static Reply ok(Json body) {
        return json(200, body);
    }

    /** Answers a plain list. */
    public static Reply ok(List<?> body) {
        return json(200, body);
    }

    public static Reply created(Json body) {
        return json(201, body);
    }

    /** Answers that work goes on in the background. */
    public static Reply accepted(Json body) {
        return json(202, body);
    }

    public static Reply deleted() {
        return new Reply(204, JSON, "", Map.of());
    }

    public static Reply json(int status, Object body) {
        return new Reply(status, JSON, Json.write(body), Map.of());
    }

    /** Answers a page of a list. */
    public static Json list(int startAt, int maxResults, long total, List<?> values) {
        return Json.object()
                .with("startAt", startAt)
                .with("maxResults", maxResults)
                .with("total", total)
                .with("values", values);
    }
}
