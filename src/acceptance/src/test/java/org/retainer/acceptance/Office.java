package org.retainer.acceptance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCalls;

/** What an administrator does through REST, in a few words. */
final class Office {
    static final String BASE = "/rest/retainer/1.0";
    private static final String EVER = "from=2000-01-01&to=2099-12-31";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SandboxCalls admin;

    Office(RunningSandbox sandbox) {
        this.admin = sandbox.as("admin");
    }

    SandboxCalls calls() {
        return admin;
    }

    /** Makes an account in UTC that each of the projects is linked to. */
    void takeOn(String account, Iterable<String> projects) {
        takeOn(account, "admin", projects);
    }

    /** Does the same for somebody who will lead the account. */
    void takeOn(String account, String lead, Iterable<String> projects) {
        JsonObject body = new JsonObject();
        body.addProperty("key", account);
        body.addProperty("name", "Client " + account);
        body.addProperty("lead", lead);
        body.addProperty("currency", "EUR");
        body.addProperty("timeZone", "UTC");
        admin.post(BASE + "/accounts", body.toString()).expect(201);
        projects.forEach(project -> link(account, project));
    }

    void link(String account, String project) {
        JsonObject body = new JsonObject();
        body.addProperty("type", "PROJECT");
        body.addProperty("project", project);
        admin.post(BASE + "/accounts/" + account + "/links", body.toString()).expect(201);
    }

    void linkComponent(String account, String project, String component) {
        JsonObject body = new JsonObject();
        body.addProperty("type", "COMPONENT");
        body.addProperty("project", project);
        body.addProperty("component", component);
        admin.post(BASE + "/accounts/" + account + "/links", body.toString()).expect(201);
    }

    /** Waits until the ledger says that it is whole and current. */
    void awaitLedger() {
        await("the ledger to be up to date", () -> {
            JsonObject sync = object(admin.get(BASE + "/hours/sync").expect(200));
            return sync.get("state").getAsString().equals("UP_TO_DATE")
                    && sync.has("lagSeconds")
                    && !sync.get("lagSeconds").isJsonNull();
        });
    }

    /** Rebuilds the ledger from Jira and waits for the end. */
    void rebuild() {
        runToEnd("/hours/rebuild");
        awaitLedger();
    }

    /** Compares with what Jira says has changed, and waits for the end. */
    void reconcile() {
        runToEnd("/hours/reconcile");
        awaitLedger();
    }

    long ledgerSize() {
        return object(admin.get(BASE + "/hours/sync").expect(200))
                .get("entries")
                .getAsLong();
    }

    Sum total(String account) {
        return Sum.of(summary(account, "MONTH"));
    }

    SortedMap<YearMonth, Sum> months(String account) {
        SortedMap<YearMonth, Sum> months = new TreeMap<>();
        for (JsonElement group : summary(account, "MONTH").getAsJsonArray("groups")) {
            JsonObject month = group.getAsJsonObject();
            months.put(YearMonth.parse(month.get("key").getAsString()), Sum.of(month));
        }
        return months;
    }

    JsonObject summary(String account, String groupBy) {
        return object(admin.get(BASE + "/accounts/" + account + "/hours/summary?groupBy=" + groupBy + "&" + EVER)
                .expect(200));
    }

    /** Lists up to a thousand entries of all times. */
    JsonArray entries(String account) {
        return object(admin.get(BASE + "/accounts/" + account + "/hours?maxResults=1000&" + EVER)
                        .expect(200))
                .getAsJsonArray("values");
    }

    static JsonObject object(SandboxCalls.Reply reply) {
        return JsonParser.parseString(reply.body()).getAsJsonObject();
    }

    /** Waits for something that takes no more than a few seconds on an idle machine. */
    static void await(String what, Condition condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Waited " + PATIENCE.toSeconds() + " s in vain for " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private void runToEnd(String path) {
        String id = object(admin.post(BASE + path, "{}").expect(202)).get("id").getAsString();
        await("job " + id, () -> {
            String state = object(admin.get(BASE + "/jobs/" + id).expect(200))
                    .get("state")
                    .getAsString();
            if (state.equals("FAILED") || state.equals("CANCELLED")) {
                throw new AssertionError("Job " + id + " of " + path + " ended " + state);
            }
            return state.equals("DONE");
        });
    }

    /** Something that becomes true. */
    interface Condition {
        boolean holds();
    }
}
