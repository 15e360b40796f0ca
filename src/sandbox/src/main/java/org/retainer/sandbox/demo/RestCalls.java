package org.retainer.sandbox.demo;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A REST interface, called as somebody would call it. */
final class RestCalls {
    private static final int CONFLICT = 409;
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final String login;

    private RestCalls(String base, String user) {
        this.base = base;
        this.login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    }

    /** Calls the plugin as the administrator. */
    static RestCalls ofRetainer(String baseUrl) {
        return ofRetainer(baseUrl, "admin");
    }

    /** Calls the plugin as somebody whose password is their name. */
    static RestCalls ofRetainer(String baseUrl, String user) {
        return new RestCalls(baseUrl + "/rest/retainer/1.0", user);
    }

    /** Calls Jira as somebody whose password is their name. */
    static RestCalls ofJira(String baseUrl, String user) {
        return new RestCalls(baseUrl + "/rest/api/2", user);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Sends; a conflict means that an interrupted start had come this far before.
     *
     * @return the object in the answer; empty for a conflict, and for an answer that is no object
     * @throws IOException when the answer is another refusal; the message says what and why
     */
    Optional<JsonObject> send(String method, String path, Map<String, Object> body)
            throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(GSON.toJson(body)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300 && answer.statusCode() != CONFLICT) {
            throw new IOException(
                    method + " " + path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        if (answer.statusCode() == CONFLICT || !answer.body().startsWith("{")) {
            return Optional.empty();
        }
        return Optional.of(JsonParser.parseString(answer.body()).getAsJsonObject());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + login);
    }
}
