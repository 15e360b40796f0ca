package org.retainer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.retainer.sandbox.runner.RunningSandbox;

/** Fills in the forms of the look-alike's pages, for what Jira's REST cannot do. */
final class JiraForms {
    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    /** Logs in as the administrator. */
    JiraForms(RunningSandbox sandbox) {
        this.address = sandbox.address();
        send("/login.jsp", Map.of("os_username", "admin", "os_password", "admin"));
    }

    /** Moves an issue with its sub-tasks into another project; answers whether Jira did it. */
    boolean move(String issueKey, String project) {
        Matcher token = TOKEN.matcher(get("/secure/MoveIssue.jspa?key=" + issueKey));
        return token.find()
                && send(
                                "/secure/MoveIssue.jspa",
                                Map.of("key", issueKey, "project", project, "atl_token", token.group(1)))
                        == 302;
    }

    private String get(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(address + path))).body();
    }

    private int send(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return exchange(HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
