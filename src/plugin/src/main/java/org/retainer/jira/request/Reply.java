package org.retainer.jira.request;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.jira.json.Json;

/**
 * What a request is answered.
 *
 * @param status the HTTP status
 * @param type the content type
 * @param body empty for none
 * @param headers further headers
 * @param written writes the body while it is sent, in place of {@code body}
 */
public record Reply(int status, String type, String body, Map<String, String> headers, Optional<Writing> written) {
    private static final String JSON = "application/json; charset=UTF-8";

    public Reply(int status, String type, String body, Map<String, String> headers) {
        this(status, type, body, headers, Optional.empty());
    }

    /** Answers a file of any length, written while it is sent: no error can be told any more once it has begun. */
    public static Reply streamed(String type, Map<String, String> headers, Writing writing) {
        return new Reply(200, type, "", headers, Optional.of(writing));
    }

    public static Reply ok(Json body) {
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

    /** Answers the whole body, however it is made. */
    public String text() throws IOException {
        if (written.isEmpty()) {
            return body;
        }
        StringBuilder text = new StringBuilder();
        written.get().to(text);
        return text.toString();
    }

    /** Answers a page of a list. */
    public static Json list(int startAt, int maxResults, long total, List<?> values) {
        return Json.object()
                .with("startAt", startAt)
                .with("maxResults", maxResults)
                .with("total", total)
                .with("values", values);
    }

    /** Writes a body. */
    @FunctionalInterface
    public interface Writing {
        void to(Appendable text) throws IOException;
    }
}
