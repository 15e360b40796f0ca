package org.retainer.sandbox.jira.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.query.Search;

/** Finds issues by JQL. */
final class SearchResource {
    private static final int MOST = 1000;

    private final Instance jira;
    private final Shapes shapes;
    private final IssueShapes issues;

    SearchResource(Instance jira, Shapes shapes) {
        this.jira = jira;
        this.shapes = shapes;
        this.issues = new IssueShapes(jira, shapes);
    }

    void addTo(Router router) {
        router.on("GET", "/search", this::get).on("POST", "/search", this::post);
    }

    private Answer get(Call call) {
        return find(
                call,
                call.parameter("jql").orElse(""),
                call.startAt(),
                call.number("maxResults", 50),
                call.words("fields"),
                call.words("expand"));
    }

    private Answer post(Call call) throws IOException {
        Values body = call.body();
        return find(
                call,
                body.text("jql").orElse(""),
                (int) Math.min(
                        Integer.MAX_VALUE, Math.max(0, body.whole("startAt").orElse(0L))),
                body.whole("maxResults").orElse(50L),
                words(body, "fields"),
                words(body, "expand"));
    }

    private static Set<String> words(Values body, String field) {
        if (body.has(field) && body.raw(field).isJsonPrimitive()) {
            return new HashSet<>(Arrays.asList(body.text(field).orElse("").split("\\s*,\\s*")));
        }
        Set<String> words = new HashSet<>();
        for (JsonElement element : body.list(field)) {
            words.add(element.isJsonPrimitive() ? element.getAsString() : "");
        }
        return words;
    }

    private Answer find(Call call, String jql, int startAt, long wanted, Set<String> fields, Set<String> expand) {
        if (wanted < -1) {
            throw RestError.of(400, "The value of maxResults must be -1 or more, but is " + wanted + ".");
        }
        int maxResults = wanted == -1 ? MOST : (int) Math.min(MOST, wanted);
        Search.Found found = jira.search().find(jql, call.user(), startAt, maxResults);
        Set<IssueField> chosen = FieldChoice.of(fields, false);
        var people = jira.people().memo();
        JsonObject json = new JsonObject();
        json.addProperty("expand", "names,schema");
        json.addProperty("startAt", startAt);
        json.addProperty("maxResults", maxResults);
        json.addProperty("total", found.total());
        json.add("issues", shapes.array(found.issues(), issue -> issues.issue(issue, chosen, people)));
        if (expand.contains("names")) {
            json.add("names", IssueField.names());
        }
        if (expand.contains("schema")) {
            json.add("schema", IssueField.schemas());
        }
        return Answer.ok(json);
    }
}
