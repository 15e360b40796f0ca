package org.retainer.acceptance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCalls;

/** What an administrator does with budgets and rates through REST, in a few words. */
final class Budgeting {
    private final RunningSandbox sandbox;
    private final SandboxCalls admin;

    Budgeting(RunningSandbox sandbox) {
        this.sandbox = sandbox;
        this.admin = sandbox.as("admin");
    }

    /** Tries to make a budget of ten hours a month since 2026; what is given comes instead or on top. */
    SandboxCalls.Reply tryBudget(String account, String more) {
        JsonObject body = json("{\"name\":\"Budget\",\"unit\":\"HOURS\",\"period\":\"MONTH\",\"start\":\"2026-01-01\","
                + "\"baseSeconds\":36000}");
        JsonObject given = json("{" + more + "}");
        if (given.has("baseMoney") && !given.has("baseSeconds")) {
            body.remove("baseSeconds");
        }
        given.asMap().forEach(body::add);
        return admin.post(Office.BASE + "/accounts/" + account + "/budgets", body.toString());
    }

    /** Makes one and answers its id. */
    long budget(String account, String more) {
        return Office.object(tryBudget(account, more).expect(201)).get("id").getAsLong();
    }

    /** Finds how the budget of a name stands on a day. */
    JsonObject status(String account, String name, String day) {
        String body = admin.get(Office.BASE + "/accounts/" + account + "/budgets/status?on=" + day)
                .expect(200)
                .body();
        for (JsonElement status : JsonParser.parseString(body).getAsJsonArray()) {
            if (status.getAsJsonObject().get("name").getAsString().equals(name)) {
                return status.getAsJsonObject();
            }
        }
        throw new AssertionError("No budget " + name + " on " + day + ": " + body);
    }

    /** Answers fields of a status as one text; money as its plain amount. */
    String figures(String account, String name, String day, String... fields) {
        return figures(status(account, name, day), fields);
    }

    static String figures(JsonObject object, String... fields) {
        StringBuilder figures = new StringBuilder();
        for (String field : fields) {
            JsonElement value = object.get(field);
            figures.append(figures.isEmpty() ? "" : " ")
                    .append(
                            value != null && value.isJsonObject()
                                    ? value.getAsJsonObject().get("amount").getAsString()
                                    : value);
        }
        return figures.toString().replace("\"", "");
    }

    SandboxCalls.Reply tryTransfer(long budget, String from, String to, String amountAndReason) {
        return admin.post(
                Office.BASE + "/budgets/" + budget + "/transfers",
                "{\"from\":{" + from + "},\"to\":{" + to + "}," + amountAndReason + "}");
    }

    /** Adds a rate in euros that holds from a day on. */
    void rate(String kind, String amount, String from, String more) {
        admin.post(
                        Office.BASE + "/rates",
                        "{\"kind\":\"" + kind + "\",\"rate\":{\"amount\":\"" + amount
                                + "\",\"currency\":\"EUR\"},\"from\":\"" + from + "\"" + more + "}")
                .expect(201);
    }

    /** Tries to add a bill rate of 50 euros since 2026; what is given comes instead or on top. */
    SandboxCalls.Reply tryRate(String account, String more) {
        JsonObject body = json("{\"kind\":\"BILL\",\"account\":\"" + account + "\",\"from\":\"2026-01-01\","
                + "\"rate\":{\"amount\":\"50\",\"currency\":\"EUR\"}}");
        json("{" + more + "}").asMap().forEach(body::add);
        return admin.post(Office.BASE + "/rates", body.toString());
    }

    /** Answers the margin of days such as {@code from=2026-01-01&to=2026-01-31}. */
    JsonObject margin(String account, String days) {
        return Office.object(admin.get(Office.BASE + "/accounts/" + account + "/margin?" + days)
                .expect(200));
    }

    void settings(String json) {
        admin.put(Office.BASE + "/settings", json).expect(200);
    }

    /** Makes an issue that is written for one account, with more of Jira's fields such as labels. */
    String issue(String account, String project, String more) {
        String body = "{\"fields\":{\"summary\":\"Work\",\"project\":{\"key\":\"" + project + "\"}"
                + (more.contains("issuetype") ? "" : ",\"issuetype\":{\"name\":\"Task\"}")
                + (more.isEmpty() ? "" : "," + more) + "}}";
        String key = Office.object(
                        sandbox.as("admin").post("/rest/api/2/issue", body).expect(201))
                .get("key")
                .getAsString();
        if (!account.isEmpty()) {
            admin.put(Office.BASE + "/issues/" + key + "/account", "{\"account\":\"" + account + "\"}")
                    .expect(200);
        }
        return key;
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
