package org.retainer.sandbox.jira.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;

/** The fields of an issue, with Jira's names and types. */
enum IssueField {
    SUMMARY("Summary", "string", null, true),
    DESCRIPTION("Description", "string", null, true),
    ISSUETYPE("Issue Type", "issuetype", null, true),
    PROJECT("Project", "project", null, true),
    STATUS("Status", "status", null, true),
    PRIORITY("Priority", "priority", null, true),
    RESOLUTION("Resolution", "resolution", null, true),
    RESOLUTIONDATE("Resolved", "datetime", null, true),
    LABELS("Labels", "array", "string", true),
    COMPONENTS("Component/s", "array", "component", true),
    REPORTER("Reporter", "user", null, true),
    CREATOR("Creator", "user", null, true),
    ASSIGNEE("Assignee", "user", null, true),
    CREATED("Created", "datetime", null, true),
    UPDATED("Updated", "datetime", null, true),
    DUEDATE("Due Date", "date", null, true),
    LASTVIEWED("Last Viewed", "lastViewed", "datetime", null, true),
    ENVIRONMENT("Environment", "string", null, true),
    VERSIONS("Affects Version/s", "array", "version", true),
    FIXVERSIONS("Fix Version/s", "fixVersions", "array", "version", true),
    ISSUELINKS("Linked Issues", "array", "issuelinks", true),
    PARENT("Parent", "issuelink", null, true),
    SUBTASKS("Sub-Tasks", "array", "issuelinks", true),
    VOTES("Votes", "votes", null, true),
    WATCHES("Watchers", "watches", null, true),
    WORKRATIO("Work Ratio", "number", null, true),
    PROGRESS("Progress", "progress", null, true),
    AGGREGATEPROGRESS("Σ Progress", "progress", null, true),
    TIMEORIGINALESTIMATE("Original Estimate", "number", null, true),
    TIMEESTIMATE("Remaining Estimate", "number", null, true),
    TIMESPENT("Time Spent", "number", null, true),
    AGGREGATETIMEORIGINALESTIMATE("Σ Original Estimate", "number", null, true),
    AGGREGATETIMEESTIMATE("Σ Remaining Estimate", "number", null, true),
    AGGREGATETIMESPENT("Σ Time Spent", "number", null, true),
    TIMETRACKING("Time Tracking", "timetracking", null, false),
    ATTACHMENT("Attachment", "array", "attachment", false),
    COMMENT("Comment", "comments-page", null, false),
    WORKLOG("Log Work", "array", "worklog", false);

    private final String shown;
    private final String id;
    private final String type;
    private final String items;
    private final boolean navigable;

    IssueField(String shown, String type, String items, boolean navigable) {
        this(shown, null, type, items, navigable);
    }

    IssueField(String shown, String id, String type, String items, boolean navigable) {
        this.shown = shown;
        this.id = id == null ? name().toLowerCase(Locale.ROOT) : id;
        this.type = type;
        this.items = items;
        this.navigable = navigable;
    }

    String id() {
        return id;
    }

    String shown() {
        return shown;
    }

    /** Whether searches show it when nobody says which fields. */
    boolean isNavigable() {
        return navigable;
    }

    JsonObject schema() {
        JsonObject json = new JsonObject();
        json.addProperty("type", type);
        if (items != null) {
            json.addProperty("items", items);
        }
        json.addProperty("system", id);
        return json;
    }

    JsonObject description() {
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("name", shown);
        json.addProperty("custom", false);
        json.addProperty("orderable", navigable);
        json.addProperty("navigable", navigable);
        json.addProperty("searchable", navigable);
        JsonArray clauses = new JsonArray();
        clauses.add(id);
        json.add("clauseNames", clauses);
        json.add("schema", schema());
        return json;
    }

    static JsonObject names() {
        JsonObject json = new JsonObject();
        for (IssueField field : values()) {
            json.addProperty(field.id, field.shown);
        }
        return json;
    }

    static JsonObject schemas() {
        JsonObject json = new JsonObject();
        for (IssueField field : values()) {
            json.add(field.id, field.schema());
        }
        return json;
    }
}
