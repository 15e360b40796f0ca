package org.retainer.sandbox.jira.rest;

import com.atlassian.jira.permission.ProjectPermissions;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.worklog.StoredWorklog;
import org.retainer.sandbox.jira.worklog.Worklogs;

/** What changed since a moment: {@code worklog/updated}, {@code worklog/deleted}, {@code worklog/list}. */
final class WorklogChangesResource {
    /** Jira holds the last minute back, so that nothing still being written is passed over. */
    private static final long HELD_BACK_MILLIS = 60_000;

    private final Instance jira;
    private final Shapes shapes;

    WorklogChangesResource(Instance jira, Shapes shapes) {
        this.jira = jira;
        this.shapes = shapes;
    }

    void addTo(Router router) {
        router.on("GET", "/worklog/updated", this::updated)
                .on("GET", "/worklog/deleted", this::deleted)
                .on("POST", "/worklog/list", this::list);
    }

    private record Change(long id, long millis) {}

    private Answer updated(Call call) {
        long since = call.number("since", 0);
        return page(
                "worklog/updated",
                since,
                jira.worklogs().updatedSince(since).stream()
                        .map(worklog ->
                                new Change(worklog.getId(), worklog.row().updated()))
                        .toList());
    }

    private Answer deleted(Call call) {
        long since = call.number("since", 0);
        return page(
                "worklog/deleted",
                since,
                jira.worklogs().deletedSince(since).stream()
                        .map(worklog -> new Change(worklog.id(), worklog.deleted()))
                        .toList());
    }

    private Answer page(String resource, long since, List<Change> found) {
        long limit = jira.clock().millis() - HELD_BACK_MILLIS;
        List<Change> shown =
                found.stream().filter(change -> change.millis() <= limit).toList();
        boolean full = found.size() == Worklogs.PAGE && shown.size() == found.size();
        long until = shown.isEmpty()
                ? Math.max(since, 0)
                : shown.get(shown.size() - 1).millis();
        JsonObject json = new JsonObject();
        json.add("values", shapes.array(shown, change -> {
            JsonObject value = new JsonObject();
            value.addProperty("worklogId", change.id());
            value.addProperty("updatedTime", change.millis());
            return value;
        }));
        json.addProperty("since", since);
        json.addProperty("until", until);
        json.addProperty("self", shapes.self(resource + "?since=" + since));
        if (full) {
            json.addProperty("nextPage", shapes.self(resource + "?since=" + until));
        }
        json.addProperty("lastPage", !full);
        return Answer.ok(json);
    }

    private Answer list(Call call) throws IOException {
        List<JsonElement> ids = call.body().list("ids");
        if (ids.size() > Worklogs.PAGE) {
            throw RestError.ofField("ids", "At most " + Worklogs.PAGE + " ids at once.");
        }
        List<StoredWorklog> found = new ArrayList<>();
        for (JsonElement id : ids) {
            if (!id.isJsonPrimitive() || !id.getAsString().matches("\\d{1,18}")) {
                throw RestError.ofField("ids", "ids must be whole numbers.");
            }
            jira.worklogs()
                    .byId(Long.parseLong(id.getAsString()))
                    .filter(worklog -> worklog.getIssue() != null
                            && jira.permissions()
                                    .hasPermission(ProjectPermissions.BROWSE_PROJECTS, worklog.getIssue(), call.user()))
                    .ifPresent(worklog ->
                            found.addAll(jira.visibility().seenBy(List.of(worklog), worklog.getIssue(), call.user())));
        }
        var people = jira.people().memo();
        JsonArray json = shapes.array(found, worklog -> shapes.worklog(worklog, people));
        return Answer.ok(json);
    }
}
