package org.retainer.sandbox.demo;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.retainer.sandbox.demo.Agency.Client;

/** Creates the agency's accounts the way any script would: through the plugin's REST interface. */
final class DemoAccounts {
    private final RetainerRest rest;

    DemoAccounts(String baseUrl) {
        this.rest = new RetainerRest(baseUrl);
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

    /** Sends; a conflict means that an interrupted start had come this far before. */
    private void send(String method, String path, Map<String, Object> body) throws IOException, InterruptedException {
        HttpResponse<String> answer = rest.send(method, path, body);
        if (answer.statusCode() >= 300 && answer.statusCode() != 409) {
            throw new IOException(
                    method + " " + path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }
}
