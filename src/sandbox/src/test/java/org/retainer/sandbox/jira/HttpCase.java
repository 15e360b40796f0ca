package org.retainer.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.database.Database;

/** A running look-alike with a few people and issues, and a client that talks to it. */
abstract class HttpCase {
    static final String NASTY = "<script>alert('1')</script> \\\"q\\\" Тема 😀 שלום";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    final HttpClient client = HttpClient.newHttpClient();
    BareHost host;
    String as = "admin";

    @Before
    public void start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        host = new BareHost(Database.h2Memory("rest-" + UUID.randomUUID()), Clock.systemUTC(), port, null);
        Path file = folder.newFile().toPath();
        Files.writeString(
                file,
                "{\"users\":[{\"name\":\"anna\",\"groups\":[\"jira-users\"]},{\"name\":\"boris\"}],"
                        + "\"projects\":[{\"key\":\"ACME\",\"name\":\"Acme\",\"components\":[\"SEO\"],\"issues\":["
                        + "{\"summary\":\"first\",\"assignee\":\"anna\",\"components\":[\"SEO\"],\"worklogs\":[{\"author\":\"anna\","
                        + "\"startDate\":\"2026-10-05T10:00:00.000+0000\",\"timeSpent\":\"PT1H\"}]},{\"summary\":\"second\"}]},"
                        + "{\"key\":\"SECRET\",\"name\":\"Secret\",\"permissionGroup\":\"inner\",\"issues\":[{\"summary\":\"s\"}]}]}");
        host.lookalike.importFile(file, line -> {});
    }

    @After
    public void stop() throws Exception {
        host.close();
    }

    static String issue(String fields) {
        return "{\"fields\":{\"project\":{\"key\":\"ACME\"},\"issuetype\":{\"name\":\"Task\"}," + fields + "}}";
    }

    JsonObject json(int status, String method, String path, String body) throws Exception {
        return JsonParser.parseString(call(status, method, path, body)).getAsJsonObject();
    }

    String call(int status, String method, String path, String body) throws Exception {
        HttpResponse<String> response = send(method, host.baseUrl + "/rest/api/2" + path, body);
        assertThat(response.statusCode())
                .as("%s %s: %s", method, path, response.body())
                .isEqualTo(status);
        return response.body();
    }

    HttpResponse<String> send(String method, String url, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (as != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((as + ":" + as).getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
