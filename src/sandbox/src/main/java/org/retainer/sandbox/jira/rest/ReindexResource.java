package org.retainer.sandbox.jira.rest;

import com.google.gson.JsonObject;
import java.util.List;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.project.StoredProject;
import org.retainer.sandbox.jira.store.Instants;

/** Writes the search index anew: needed for what was there before a plugin said what it wants indexed. */
final class ReindexResource {
    private static final int MOST = 1000;

    private final Instance jira;

    ReindexResource(Instance jira) {
        this.jira = jira;
    }

    void addTo(Router router) {
        router.on("POST", "/reindex", this::all).on("POST", "/reindex/issue", this::some);
    }

    private Answer all(Call call) {
        Lookups.administrator(jira, call);
        long start = jira.clock().millis();
        for (StoredProject project : jira.projects().all()) {
            jira.issues().idsOfProject(project.getId()).forEach(jira.index()::write);
        }
        return done(call.parameter("type").orElse("FOREGROUND"), start);
    }

    private Answer some(Call call) {
        Lookups.administrator(jira, call);
        long start = jira.clock().millis();
        String[] ids = call.request().getParameterValues("issueId");
        if (ids == null || ids.length > MOST) {
            throw RestError.of(400, "Give 1 to " + MOST + " parameters issueId, each the number of an issue.");
        }
        List<Long> wanted = List.of(ids).stream().map(ReindexResource::number).toList();
        jira.issues().byIds(wanted).stream().map(StoredIssue::getId).forEach(jira.index()::write);
        return done("FOREGROUND", start);
    }

    private static Long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw RestError.of(400, "The issueId must be the number of an issue, not '" + id + "'.");
        }
        return Long.valueOf(id);
    }

    private Answer done(String type, long start) {
        String zoned = Instants.write(start, jira.clock().getZone());
        JsonObject json = new JsonObject();
        json.addProperty("progressUrl", jira.baseUrl() + "/secure/admin/Projects.jspa");
        json.addProperty("currentProgress", 100);
        json.addProperty("type", type);
        json.addProperty("submittedTime", zoned);
        json.addProperty("startTime", zoned);
        json.addProperty(
                "finishTime", Instants.write(jira.clock().millis(), jira.clock().getZone()));
        json.addProperty("success", true);
        return new Answer(202, json);
    }
}
