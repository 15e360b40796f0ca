package org.retainer.sandbox.demo;

import com.google.gson.Gson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.retainer.sandbox.demo.Agency.Client;

/** Creates the agency's accounts the way any script would: through the plugin's REST interface. */
final class DemoAccounts {
    private static final Gson GSON = new Gson();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;

    DemoAccounts(String baseUrl) {
        this.base = baseUrl + "/rest/retainer/1.0";
    }

    void create(Agency agency) throws IOException, InterruptedException {
        for (Client client : agency.clients()) {
            if (client.unlinked()) {
                continue;
            }
            post("/accounts", account(client));
            post("/accounts/" + client.key() + "/links", Map.of("type", "PROJECT", "project", client.key()));
            if (client.status() != null) {
                send("PUT", "/accounts/" + client.key(), Map.of("status", client.status()));
            }
        }
    }

    private static Map<String, Object> account(Client client) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("key", client.key());
        account.put("name", client.name());
        account.put("lead", client.lead());
        account.put("currency", client.currency());
        account.put("timeZone", client.timeZone());
        account.put("language", client.language());
        account.put("category", client.category() == null ? "BILLABLE" : client.category());
        account.put("rounding", client.rounding());
        account.put("goals", client.goals());
        if (client.legalName() != null) {
            account.put("legalName", client.legalName());
            account.put("taxId", client.taxId());
            account.put("address", client.address());
        }
        return account;
    }

    private void post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        send("POST", path, body);
    }

    private void send(String method, String path, Map<String, Object> body) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .header("X-Atlassian-Token", "no-check")
                .method(method, HttpRequest.BodyPublishers.ofString(GSON.toJson(body)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    method + " " + path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }
}
