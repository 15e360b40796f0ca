package org.retainer.sandbox.host;

import com.google.gson.Gson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;

/** Errors in Jira's form. */
public final class ErrorJson {
    private static final Gson GSON = new Gson();

    private ErrorJson() {}

    /** Makes {@code {"errorMessages":[message],"errors":{}}}. */
    public static String of(String message) {
        return GSON.toJson(Map.of("errorMessages", List.of(message), "errors", Map.of()));
    }

    /** Answers with a status and one message. */
    public static void send(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(of(message));
    }
}
