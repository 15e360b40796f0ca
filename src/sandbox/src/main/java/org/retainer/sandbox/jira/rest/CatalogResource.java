package org.retainer.sandbox.jira.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.issue.IssuePriority;
import org.retainer.sandbox.jira.issue.IssueStatus;
import org.retainer.sandbox.jira.issue.IssueType;
import org.retainer.sandbox.jira.store.Instants;

/** What the server is, and its fixed lists: types, statuses, priorities, fields. */
final class CatalogResource {
    private final Instance jira;
    private final Shapes shapes;

    CatalogResource(Instance jira, Shapes shapes) {
        this.jira = jira;
        this.shapes = shapes;
    }

    void addTo(Router router) {
        router.open("GET", "/serverInfo", this::serverInfo)
                .on("GET", "/issuetype", call -> Answer.ok(shapes.array(List.of(IssueType.values()), shapes::type)))
                .on(
                        "GET",
                        "/issuetype/{id}",
                        call -> Answer.ok(shapes.type(found(IssueType.byId(call.part("id")), "issue type", call))))
                .on("GET", "/status", call -> Answer.ok(shapes.array(List.of(IssueStatus.values()), shapes::status)))
                .on(
                        "GET",
                        "/status/{id}",
                        call -> Answer.ok(shapes.status(found(
                                IssueStatus.byId(call.part("id")).or(() -> IssueStatus.byName(call.part("id"))),
                                "status",
                                call))))
                .on(
                        "GET",
                        "/priority",
                        call -> Answer.ok(shapes.array(List.of(IssuePriority.values()), this::wholePriority)))
                .on(
                        "GET",
                        "/priority/{id}",
                        call -> Answer.ok(wholePriority(found(IssuePriority.byId(call.part("id")), "priority", call))))
                .on("GET", "/resolution", call -> Answer.ok(Shapes.array(List.of(IssueShapes.resolution(shapes)))))
                .on("GET", "/issueLinkType", call -> {
                    JsonObject json = new JsonObject();
                    json.add("issueLinkTypes", new JsonArray());
                    return Answer.ok(json);
                })
                .on(
                        "GET",
                        "/field",
                        call -> Answer.ok(Shapes.array(Arrays.stream(IssueField.values())
                                .map(IssueField::description)
                                .toList())))
                .on("GET", "/configuration", this::configuration);
    }

    private Answer serverInfo(Call call) {
        JsonObject json = new JsonObject();
        json.addProperty("baseUrl", jira.baseUrl());
        json.addProperty("version", jira.version());
        JsonArray numbers = new JsonArray();
        int[] parts = Arrays.stream((jira.version() + ".0.0").split("[.-]"))
                .filter(part -> part.matches("\\d{1,6}"))
                .limit(3)
                .mapToInt(Integer::parseInt)
                .toArray();
        int build = 0;
        for (int part : parts) {
            numbers.add(part);
            build = build * 100 + part;
        }
        json.add("versionNumbers", numbers);
        json.addProperty("deploymentType", "Server");
        json.addProperty("buildNumber", build * 10);
        json.addProperty(
                "buildDate", Instants.write(1_700_000_000_000L, jira.clock().getZone()));
        json.addProperty("databaseBuildNumber", build * 10);
        json.addProperty("serverTime", shapes.moment(jira.clock().millis()));
        json.addProperty("scmInfo", "sandbox");
        json.addProperty("serverTitle", "Retainer sandbox (not a Jira)");
        return Answer.ok(json);
    }

    private Answer configuration(Call call) {
        JsonObject time = new JsonObject();
        time.addProperty("workingHoursPerDay", 8.0);
        time.addProperty("workingDaysPerWeek", 5.0);
        time.addProperty("timeFormat", "pretty");
        time.addProperty("defaultUnit", "minute");
        JsonObject json = new JsonObject();
        json.addProperty("votingEnabled", false);
        json.addProperty("watchingEnabled", false);
        json.addProperty("unassignedIssuesAllowed", true);
        json.addProperty("subTasksEnabled", true);
        json.addProperty("issueLinkingEnabled", false);
        json.addProperty("timeTrackingEnabled", true);
        json.addProperty("attachmentsEnabled", false);
        json.add("timeTrackingConfiguration", time);
        return Answer.ok(json);
    }

    private JsonObject wholePriority(IssuePriority priority) {
        JsonObject json = shapes.priority(priority);
        json.addProperty("statusColor", priority.color());
        json.addProperty("description", priority.description());
        return json;
    }

    private static <T> T found(Optional<T> value, String what, Call call) {
        return value.orElseThrow(
                () -> RestError.of(404, "The " + what + " with id '" + call.part("id") + "' does not exist"));
    }
}
