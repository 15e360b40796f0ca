package org.retainer.sandbox.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** HTTP calls to a sandbox in one person's name: text in, text out. */
public final class SandboxCalls {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final URI address;
    private final Optional<String> authorization;

    SandboxCalls(URI address, String name, String password) {
        this.address = address;
        this.authorization = name.isEmpty() ? Optional.empty() : Optional.of(basic(name, password));
    }

    public Reply get(String path) {
        return send("GET", path, Optional.empty());
    }

    public Reply post(String path, String json) {
        return send("POST", path, Optional.of(json));
    }

    public Reply put(String path, String json) {
        return send("PUT", path, Optional.of(json));
    }

    public Reply delete(String path) {
        return send("DELETE", path, Optional.empty());
    }

    /** Deletes with a body, as where a reason is asked for. */
    public Reply delete(String path, String json) {
        return send("DELETE", path, Optional.of(json));
    }

    private Reply send(String method, String path, Optional<String> json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, */*;q=0.5")
                .method(method, json.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        authorization.ifPresent(value -> request.header("Authorization", value));
        if (json.isPresent()) {
            request.header("Content-Type", "application/json; charset=UTF-8");
        }
        return exchange(request.build());
    }

    private static Reply exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Reply(request.method() + " " + request.uri(), response.statusCode(), type, response.body());
        } catch (IOException problem) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " was not answered", problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + request.uri(), interrupted);
        }
    }

    private static String basic(String name, String password) {
        byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /**
     * What came back.
     *
     * @param call the call that was made, for messages
     * @param type the content type
     */
    public record Reply(String call, int status, String type, String body) {
        /** Insists on a status. */
        public Reply expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError(call + " answered " + status + " instead of " + wanted + ": " + body);
            }
            return this;
        }
    }
}
