package org.retainer.sandbox.jira.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.issue.IssueRow;
import org.retainer.sandbox.jira.issue.IssueStatus;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.person.Person;
import org.retainer.sandbox.jira.project.StoredProject;
import org.retainer.sandbox.jira.worklog.StoredWorklog;
import org.retainer.sandbox.jira.worklog.WorkDuration;

/** Writes issues as Jira's REST does. */
final class IssueShapes {
    private static final String EXPANDABLE =
            "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations,transitions";
    private static final int WORKLOGS_SHOWN = 20;

    private final Instance jira;
    private final Shapes shapes;

    IssueShapes(Instance jira, Shapes shapes) {
        this.jira = jira;
        this.shapes = shapes;
    }

    /** An issue with the chosen fields. */
    JsonObject issue(StoredIssue issue, Set<IssueField> fields, Function<String, Person> people) {
        JsonObject json = new JsonObject();
        json.addProperty("expand", EXPANDABLE);
        json.addProperty("id", String.valueOf(issue.getId()));
        json.addProperty("self", shapes.self("issue/" + issue.getId()));
        json.addProperty("key", issue.getKey());
        JsonObject values = new JsonObject();
        Times times = Times.of(jira, issue);
        for (IssueField field : fields) {
            if (field != IssueField.PARENT || issue.isSubTask()) {
                values.add(field.id(), value(field, issue, times, people));
            }
        }
        json.add("fields", values);
        return json;
    }

    /** The steps that lead to the other statuses. */
    JsonArray transitions() {
        return shapes.array(List.of(IssueStatus.values()), status -> {
            JsonObject json = new JsonObject();
            json.addProperty("id", status.transitionId());
            json.addProperty("name", status.shown());
            json.add("to", shapes.status(status));
            json.add("fields", new JsonObject());
            return json;
        });
    }

    static JsonObject resolution(Shapes shapes) {
        JsonObject json = new JsonObject();
        json.addProperty("self", shapes.self("resolution/10000"));
        json.addProperty("id", "10000");
        json.addProperty("description", "Work has been completed on this issue.");
        json.addProperty("name", "Done");
        return json;
    }

    private JsonElement value(IssueField field, StoredIssue issue, Times times, Function<String, Person> people) {
        IssueRow row = issue.row();
        return switch (field) {
            case SUMMARY -> new JsonPrimitive(row.summary());
            case DESCRIPTION -> text(row.description());
            case ISSUETYPE -> shapes.type(row.type());
            case PROJECT -> shapes.project((StoredProject) issue.getProjectObject());
            case STATUS -> shapes.status(row.status());
            case PRIORITY -> shapes.priority(row.priority());
            case RESOLUTION -> row.status() == IssueStatus.DONE ? resolution(shapes) : JsonNull.INSTANCE;
            case RESOLUTIONDATE -> row.status() == IssueStatus.DONE
                    ? new JsonPrimitive(shapes.moment(row.updated()))
                    : JsonNull.INSTANCE;
            case LABELS -> shapes.array(row.labels(), JsonPrimitive::new);
            case COMPONENTS -> shapes.array(issue.components(), shapes::component);
            case REPORTER, CREATOR -> shapes.person(people.apply(row.reporterKey()));
            case ASSIGNEE -> shapes.person(people.apply(row.assigneeKey()));
            case CREATED -> new JsonPrimitive(shapes.moment(row.created()));
            case UPDATED -> new JsonPrimitive(shapes.moment(row.updated()));
            case DUEDATE, LASTVIEWED, ENVIRONMENT -> JsonNull.INSTANCE;
            case VERSIONS, FIXVERSIONS, ISSUELINKS, ATTACHMENT -> new JsonArray();
            case PARENT -> brief(jira.issues().byId(row.parentId()).orElseThrow());
            case SUBTASKS -> shapes.array(jira.issues().subTasks(row.id()), this::brief);
            case VOTES -> counted(issue, "votes", "votes", "hasVoted");
            case WATCHES -> counted(issue, "watchers", "watchCount", "isWatching");
            case WORKRATIO -> new JsonPrimitive(times.ratio());
            case PROGRESS, AGGREGATEPROGRESS -> times.progress();
            case TIMEORIGINALESTIMATE, AGGREGATETIMEORIGINALESTIMATE -> number(times.estimate());
            case TIMEESTIMATE, AGGREGATETIMEESTIMATE -> number(times.remaining());
            case TIMESPENT, AGGREGATETIMESPENT -> number(times.spent());
            case TIMETRACKING -> times.tracking();
            case COMMENT -> page("comments", new JsonArray(), 0, 0);
            case WORKLOG -> worklogs(issue, people);
        };
    }

    private JsonObject worklogs(StoredIssue issue, Function<String, Person> people) {
        List<StoredWorklog> all = jira.visibility()
                .seenBy(jira.worklogs().ofIssue(issue), issue, jira.current().getLoggedInUser());
        List<StoredWorklog> shown = all.subList(0, Math.min(WORKLOGS_SHOWN, all.size()));
        return page(
                "worklogs",
                shapes.array(shown, worklog -> shapes.worklog(worklog, people)),
                WORKLOGS_SHOWN,
                all.size());
    }

    static JsonObject page(String name, JsonArray values, int maxResults, int total) {
        JsonObject json = new JsonObject();
        json.addProperty("startAt", 0);
        json.addProperty("maxResults", maxResults);
        json.addProperty("total", total);
        json.add(name, values);
        return json;
    }

    private JsonObject brief(StoredIssue issue) {
        JsonObject fields = new JsonObject();
        fields.addProperty("summary", issue.getSummary());
        fields.add("status", shapes.status(issue.row().status()));
        fields.add("priority", shapes.priority(issue.row().priority()));
        fields.add("issuetype", shapes.type(issue.row().type()));
        JsonObject json = new JsonObject();
        json.addProperty("id", String.valueOf(issue.getId()));
        json.addProperty("key", issue.getKey());
        json.addProperty("self", shapes.self("issue/" + issue.getId()));
        json.add("fields", fields);
        return json;
    }

    private JsonObject counted(StoredIssue issue, String path, String count, String own) {
        JsonObject json = new JsonObject();
        json.addProperty("self", shapes.self("issue/" + issue.getKey() + "/" + path));
        json.addProperty(count, 0);
        json.addProperty(own, false);
        return json;
    }

    private static JsonElement text(String value) {
        return value == null ? JsonNull.INSTANCE : new JsonPrimitive(value);
    }

    private static JsonElement number(Long value) {
        return value == null ? JsonNull.INSTANCE : new JsonPrimitive(value);
    }

    /** Estimate and time spent, in seconds, null where there is none. */
    private record Times(Long estimate, Long spent) {
        static Times of(Instance jira, StoredIssue issue) {
            return new Times(issue.row().originalEstimate(), jira.worklogs().secondsOf(issue.getId()));
        }

        Long remaining() {
            return estimate == null ? null : Long.valueOf(Math.max(0, estimate - (spent == null ? 0 : spent)));
        }

        long ratio() {
            return estimate == null || estimate == 0 ? -1 : (spent == null ? 0 : spent * 100 / estimate);
        }

        JsonObject progress() {
            long done = spent == null ? 0 : spent;
            long total = done + (remaining() == null ? 0 : remaining());
            JsonObject json = new JsonObject();
            json.addProperty("progress", done);
            json.addProperty("total", total);
            if (total > 0) {
                json.addProperty("percent", done * 100 / total);
            }
            return json;
        }

        JsonObject tracking() {
            JsonObject json = new JsonObject();
            add(json, "originalEstimate", estimate);
            add(json, "remainingEstimate", remaining());
            add(json, "timeSpent", spent);
            return json;
        }

        private static void add(JsonObject json, String name, Long seconds) {
            if (seconds != null) {
                json.addProperty(name, WorkDuration.write(seconds));
                json.addProperty(name + "Seconds", seconds);
            }
        }
    }
}
