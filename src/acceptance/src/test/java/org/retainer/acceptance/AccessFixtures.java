package org.retainer.acceptance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCalls;

/**
 * An agency for the access table: the account ACME of {@code lead}, with an open and a secret project, and OTHER of
 * {@code other}; and for each call what it needs. A call that changes or deletes something gets a thing of its own each time.
 */
final class AccessFixtures {
    static final String SECRET_SUMMARY = "Takeover of Globex";
    static final String SECRET_COMMENT = "Read the term sheet";

    private static final String EVER = "from=2000-01-01&to=2099-12-31";
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private final SandboxCalls admin;
    private final String worklog;
    private final Map<String, Supplier<Call>> calls = new HashMap<>();
    private int count;

    AccessFixtures(RunningSandbox sandbox) {
        Office office = new Office(sandbox);
        admin = office.calls();
        office.awaitLedger();
        office.takeOn("ACME", "lead", List.of("WORK", "SECRET"));
        office.takeOn("OTHER", "other", List.of());
        Office.await("the hours of ACME", () -> office.total("ACME").entries() == 3);
        worklog = office.entries("ACME").asList().stream()
                .map(entry -> entry.getAsJsonObject())
                .filter(entry -> entry.get("issue").getAsString().equals("WORK-1"))
                .map(entry -> entry.get("worklogId").getAsString())
                .findFirst()
                .orElseThrow();
        fill();
    }

    /** Writes the people, projects and worklogs in Jira's import format. */
    static Path write(Path file) {
        JsonObject root = new JsonObject();
        JsonArray users = new JsonArray();
        users.add(user("staff", "jira-users"));
        users.add(user("other", "jira-users"));
        users.add(user("lead", "jira-users"));
        users.add(user("finance", "jira-users", "retainer-finance"));
        root.add("users", users);
        JsonArray projects = new JsonArray();
        projects.add(project("WORK", "", "Build the shop", "Wrote the basket", "Wrote the search"));
        projects.add(project("SECRET", "jira-administrators", SECRET_SUMMARY, SECRET_COMMENT));
        projects.add(project("FREE", "", "Nobody's work"));
        root.add("projects", projects);
        try {
            return Files.writeString(file, root.toString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** What to send for a row of the table, prepared anew. */
    Call call(AccessTable.Row row) {
        String address = row.address();
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        Call call =
                calls.getOrDefault(row.kind() + " " + path, () -> plain(path)).get();
        return query < 0 ? call : call.with(address.substring(query + 1));
    }

    private void fill() {
        on("POST /accounts", () -> plain("/accounts")
                .sending("{\"key\":\"NEW" + next() + "\",\"name\":\"New\",\"lead\":\"lead\",\"currency\":\"EUR\"}"));
        on("PUT /accounts/{key}", () -> plain("/accounts/ACME").sending("{\"goals\":\"Goal " + next() + "\"}"));
        on("DELETE /accounts/{key}", () -> plain("/accounts/" + newAccount()));
        on("POST /accounts/{key}/links", () -> plain("/accounts/ACME/links").sending(link(nextDay())));
        on("DELETE /accounts/{key}/links/{id}", () -> plain("/accounts/ACME/links/" + newLink()));
        for (String path : List.of(
                "/accounts/{key}/hours",
                "/accounts/{key}/report",
                "/hours/unassigned",
                "/accounts/{key}/margin",
                "/accounts/{key}/hours/unrated")) {
            on("GET " + path, () -> plain(path).with(EVER));
        }
        on("GET /portfolio/managers", () -> plain("/portfolio/managers").with(EVER));
        on("GET /accounts/{key}/hours/summary", () -> plain("/accounts/{key}/hours/summary?groupBy=MONTH")
                .with(EVER));
        on("GET /hours/unassigned/summary", () -> plain("/hours/unassigned/summary?groupBy=PROJECT")
                .with(EVER));
        on("PUT /hours/{worklogId}", () -> plain("/hours/{worklogId}").sending("{\"note\":\"Note " + next() + "\"}"));
        on("PUT /hours", () -> plain("/hours")
                .sending("{\"worklogIds\":[" + worklog + "],\"note\":\"" + next() + "\"}"));
        on("POST /hours/assign", () -> plain("/hours/assign")
                .sending("{\"worklogIds\":[" + worklog + "],\"account\":\"ACME\"}"));
        on("GET /hours/sync", () -> plain("/hours/sync"));
        on("POST /hours/reconcile", () -> plain("/hours/reconcile").sending("{}"));
        on("POST /hours/rebuild", () -> plain("/hours/rebuild").sending("{}"));
        on("GET /jobs/{id}", () -> plain("/jobs/" + newJob()));
        on("DELETE /jobs/{id}", () -> plain("/jobs/" + newJob()));
        on("PUT /issues/{issueKey}/account", () -> plain("/issues/{issueKey}/account")
                .sending("{\"account\":\"ACME\"}"));
        on("POST /import", () -> plain("/import").sending("{}"));
        fillMonthsAndPeople();
    }

    private void fillMonthsAndPeople() {
        on("PUT /accounts/{key}/closings/{month}", () -> plain("/accounts/ACME/closings/" + nextMonth())
                .sending("{}"));
        on("GET /accounts/{key}/closings/{month}", () -> plain("/accounts/ACME/closings/" + closed()));
        on("DELETE /accounts/{key}/closings/{month}", () -> plain("/accounts/ACME/closings/" + closed())
                .sending("{\"reason\":\"Forgotten hours\"}"));
        on("POST /accounts/{key}/contacts", () -> plain("/accounts/ACME/contacts")
                .sending(contact()));
        on("GET /accounts/{key}/contacts/{id}", () -> plain("/accounts/ACME/contacts/" + made("/contacts", contact())));
        on("PUT /accounts/{key}/contacts/{id}", () -> plain("/accounts/ACME/contacts/" + made("/contacts", contact()))
                .sending("{\"role\":\"Buyer\"}"));
        on(
                "DELETE /accounts/{key}/contacts/{id}",
                () -> plain("/accounts/ACME/contacts/" + made("/contacts", contact())));
        on("POST /accounts/{key}/journal", () -> plain("/accounts/ACME/journal").sending(note()));
        on("GET /accounts/{key}/journal/{id}", () -> plain("/accounts/ACME/journal/" + made("/journal", note())));
        on("PUT /accounts/{key}/journal/{id}", () -> plain("/accounts/ACME/journal/" + made("/journal", note()))
                .sending("{\"text\":\"Agreed otherwise\"}"));
        on("DELETE /accounts/{key}/journal/{id}", () -> plain("/accounts/ACME/journal/" + made("/journal", note())));
        on("POST /rates", () -> plain("/rates").sending(rate()));
        on("DELETE /rates/{id}", () -> plain("/rates/" + newRate()));
        on("GET /accounts/{key}/plans/{period}", () -> plain("/accounts/ACME/plans/2026-W41"));
        on("PUT /accounts/{key}/plans/{period}", () -> plain("/accounts/ACME/plans/" + nextMonth())
                .sending("{\"lines\":[{\"text\":\"Task\",\"plannedSeconds\":3600,\"priority\":1,\"agreed\":false}]}"));
        on("POST /accounts/{key}/plans/{period}/moves", () -> plain("/accounts/ACME/plans/2026-10/moves")
                .sending(move()));
        fillBudgets();
        on("PUT /accounts/{key}/alerts/{id}", () -> plain("/accounts/ACME/alerts/999999")
                .sending("{\"acknowledged\":true}"));
        on("POST /outbox/{id}/retry", () -> plain("/outbox/999999/retry").sending("{}"));
        on("PUT /outbox/sending", () -> plain("/outbox/sending").sending("{\"enabled\":false}"));
        on("PUT /settings", () -> plain("/settings").sending("{}"));
        on("GET /settings/holidays", () -> plain("/settings/holidays?country=RU&year=2026"));
    }

    private void fillBudgets() {
        on("POST /accounts/{key}/budgets", () -> plain("/accounts/ACME/budgets").sending(budget()));
        on("GET /budgets/{id}", () -> plain(newBudget()));
        on("PUT /budgets/{id}", () -> plain(newBudget()).sending("{\"baseSeconds\":7200}"));
        on("DELETE /budgets/{id}", () -> plain(newBudget()));
        on("POST /budgets/{id}/terms", () -> plain(newBudget() + "/terms")
                .sending("{\"from\":\"2090-02-01\",\"baseSeconds\":7200}"));
        on("GET /budgets/{id}/periods", () -> plain(newBudget() + "/periods"));
        on("GET /budgets/{id}/transfers", () -> plain(newBudget() + "/transfers"));
        on("POST /budgets/{id}/transfers", () -> plain(newBudget() + "/transfers")
                .sending("{\"from\":{\"period\":\"2090-01\"},\"to\":{\"period\":\"2090-02\"},\"seconds\":600,"
                        + "\"reason\":\"Launch\"}"));
    }

    private String newBudget() {
        return "/budgets/" + made("/budgets", budget());
    }

    private String budget() {
        return "{\"name\":\"Hours\",\"unit\":\"HOURS\",\"period\":\"MONTH\",\"start\":\"2090-01-01\","
                + "\"baseSeconds\":3600,\"scope\":{\"components\":[\"C" + next() + "\"]}}";
    }

    private void on(String row, Supplier<Call> call) {
        calls.put(row, call);
    }

    private Call plain(String path) {
        return new Call(
                path.replace("{key}", "ACME").replace("{issueKey}", "WORK-1").replace("{worklogId}", worklog), "");
    }

    private int next() {
        return ++count;
    }

    private LocalDate nextDay() {
        return FIRST_DAY.plusDays(next());
    }

    private String nextMonth() {
        return FIRST_DAY.plusMonths(next()).toString().substring(0, 7);
    }

    private String move() {
        JsonArray lines = Office.object(admin.put(
                                Office.BASE + "/accounts/ACME/plans/2026-10",
                                "{\"lines\":[{\"text\":\"One\",\"plannedSeconds\":3600},{\"text\":\"Two\",\"plannedSeconds\":0}]}")
                        .expect(200))
                .getAsJsonArray("lines");
        return "{\"from\":" + lines.get(0).getAsJsonObject().get("id") + ",\"to\":"
                + lines.get(1).getAsJsonObject().get("id") + ",\"seconds\":60,\"reason\":\"Urgent\"}";
    }

    private String newAccount() {
        String key = "TMP" + next();
        admin.post(
                        Office.BASE + "/accounts",
                        "{\"key\":\"" + key + "\",\"name\":\"Temporary\",\"lead\":\"lead\",\"currency\":\"EUR\"}")
                .expect(201);
        return key;
    }

    private String newLink() {
        return made("/links", link(nextDay()));
    }

    private String newJob() {
        return Office.object(admin.post(Office.BASE + "/hours/reconcile", "{}").expect(202))
                .get("id")
                .getAsString();
    }

    private String closed() {
        String month = nextMonth();
        admin.put(Office.BASE + "/accounts/ACME/closings/" + month, "{}");
        return month;
    }

    private String made(String list, String body) {
        return Office.object(
                        admin.post(Office.BASE + "/accounts/ACME" + list, body).expect(201))
                .get("id")
                .getAsString();
    }

    private String rate() {
        return "{\"kind\":\"BILL\",\"account\":\"ACME\",\"rate\":{\"amount\":\"50\",\"currency\":\"EUR\"},\"from\":\""
                + nextDay() + "\"}";
    }

    private String newRate() {
        return Office.object(admin.post(Office.BASE + "/rates", rate()).expect(201))
                .get("id")
                .getAsString();
    }

    private static String link(LocalDate day) {
        return "{\"type\":\"PROJECT\",\"project\":\"FREE\",\"from\":\"" + day + "\",\"to\":\"" + day + "\"}";
    }

    private static String contact() {
        return "{\"name\":\"Customer\"}";
    }

    private static String note() {
        return "{\"date\":\"2026-01-01\",\"text\":\"Agreed\"}";
    }

    private static JsonObject user(String name, String... groups) {
        JsonObject user = new JsonObject();
        user.addProperty("name", name);
        user.addProperty("fullname", "Person " + name);
        user.addProperty("email", "person@example.com");
        user.addProperty("active", true);
        JsonArray all = new JsonArray();
        List.of(groups).forEach(all::add);
        user.add("groups", all);
        return user;
    }

    private static JsonObject project(String key, String group, String summary, String... comments) {
        JsonObject project = new JsonObject();
        project.addProperty("key", key);
        project.addProperty("name", "Project " + key);
        if (!group.isEmpty()) {
            project.addProperty("permissionGroup", group);
        }
        JsonObject issue = new JsonObject();
        issue.addProperty("externalId", key + "-x");
        issue.addProperty("key", key + "-1");
        issue.addProperty("summary", summary);
        issue.addProperty("issueType", "Task");
        issue.addProperty("status", "In Progress");
        issue.addProperty("reporter", "staff");
        issue.addProperty("assignee", "staff");
        issue.addProperty("created", "2026-01-01T09:00:00.000+0000");
        JsonArray worklogs = new JsonArray();
        for (String comment : comments) {
            JsonObject worklog = new JsonObject();
            worklog.addProperty("author", "staff");
            worklog.addProperty("comment", comment);
            worklog.addProperty("startDate", "2026-02-03T10:00:00.000+0000");
            worklog.addProperty("timeSpent", "PT1H");
            worklogs.add(worklog);
        }
        issue.add("worklogs", worklogs);
        JsonArray issues = new JsonArray();
        issues.add(issue);
        project.add("issues", issues);
        return project;
    }

    /**
     * A call.
     *
     * @param path below the REST base or the plugin's pages
     * @param body empty for none
     */
    record Call(String path, String body) {
        Call sending(String json) {
            return new Call(path, json);
        }

        Call with(String query) {
            return new Call(path + (path.contains("?") ? "&" : "?") + query, body);
        }
    }
}
