package org.retainer.acceptance;

import com.google.gson.JsonObject;
import org.retainer.sandbox.runner.SandboxCalls;

/** Logs work through Jira's own REST. */
final class Worklogs {
    private final SandboxCalls person;

    Worklogs(SandboxCalls person) {
        this.person = person;
    }

    /** Creates a task and answers its key. */
    String createIssue(String project, String summary) {
        return Office.object(person.post("/rest/api/2/issue", issue(project, summary))
                        .expect(201))
                .get("key")
                .getAsString();
    }

    SandboxCalls.Reply tryCreateIssue(String project, String summary) {
        return person.post("/rest/api/2/issue", issue(project, summary));
    }

    /** Logs seconds at a start such as {@code 2026-03-31T23:30:00.000+0000}; answers the worklog's id. */
    long log(String issueKey, long seconds, String start, String comment) {
        return Office.object(tryLog(issueKey, seconds, start, comment).expect(201))
                .get("id")
                .getAsLong();
    }

    SandboxCalls.Reply tryLog(String issueKey, long seconds, String start, String comment) {
        JsonObject body = new JsonObject();
        body.addProperty("timeSpentSeconds", seconds);
        body.addProperty("started", start);
        body.addProperty("comment", comment);
        return person.post("/rest/api/2/issue/" + issueKey + "/worklog", body.toString());
    }

    private static String issue(String project, String summary) {
        JsonObject fields = new JsonObject();
        fields.addProperty("summary", summary);
        fields.add("project", named("key", project));
        fields.add("issuetype", named("name", "Task"));
        JsonObject body = new JsonObject();
        body.add("fields", fields);
        return body.toString();
    }

    private static JsonObject named(String field, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(field, value);
        return object;
    }
}
