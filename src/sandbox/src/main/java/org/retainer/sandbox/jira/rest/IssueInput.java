package org.retainer.sandbox.jira.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.issue.IssueDraft;
import org.retainer.sandbox.jira.issue.IssuePriority;
import org.retainer.sandbox.jira.issue.IssueType;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.person.Person;
import org.retainer.sandbox.jira.project.StoredComponent;
import org.retainer.sandbox.jira.worklog.WorkDuration;

/** Puts the fields of a request into an issue draft. */
final class IssueInput {
    private final Instance jira;
    private final Call call;
    private final long projectId;

    IssueInput(Instance jira, Call call, long projectId) {
        this.jira = jira;
        this.call = call;
        this.projectId = projectId;
    }

    /** Sets every field that is named; {@code null} empties it. */
    void setAll(Values fields, IssueDraft draft) {
        for (String name : fields.names()) {
            set(name, fields, draft);
        }
    }

    /** Applies {@code update}: per field a list of set, add and remove operations. */
    void updateAll(Values update, IssueDraft draft) {
        for (String name : update.names()) {
            for (JsonElement element : update.list(name)) {
                Values operation = Values.of(element);
                for (String verb : operation.names()) {
                    update(name, verb, operation, draft);
                }
            }
        }
    }

    private void update(String name, String verb, Values operation, IssueDraft draft) {
        if (verb.equals("set")) {
            JsonObject fields = new JsonObject();
            fields.add(name, operation.raw("set"));
            set(name, Values.of(fields), draft);
            return;
        }
        boolean add = verb.equals("add");
        if (name.equals("labels") && (add || verb.equals("remove"))) {
            draft.labels(changed(draft.labels(), operation.text(verb).orElse(""), add));
        } else if (name.equals("components") && (add || verb.equals("remove"))) {
            draft.components(
                    changed(draft.components(), component(operation.object(verb).orElseThrow(() -> bad(name))), add));
        } else {
            throw RestError.ofField(name, "The sandbox knows no operation '" + verb + "' for this field.");
        }
    }

    private void set(String name, Values fields, IssueDraft draft) {
        switch (name) {
            case "project" -> {
                // the project was found before; edits keep it, as in Jira only a move changes it
            }
            case "summary" -> draft.summary(fields.text(name).orElse(null));
            case "description" -> draft.description(fields.text(name).orElse(null));
            case "issuetype" -> draft.type(chosen(fields, name, IssueType::byId, IssueType::byName));
            case "priority" -> draft.priority(chosen(fields, name, IssuePriority::byId, IssuePriority::byName));
            case "labels" -> draft.labels(fields.texts(name));
            case "components" -> draft.components(fields.list(name).stream()
                    .map(element -> component(Values.of(element)))
                    .toList());
            case "parent" -> draft.parent(fields.object(name).map(this::parent).orElse(null));
            case "reporter" -> draft.reporter(user(fields, name));
            case "assignee" -> draft.assignee(user(fields, name));
            case "timetracking" -> fields.object(name)
                    .flatMap(tracking -> tracking.text("originalEstimate"))
                    .ifPresent(text -> draft.originalEstimate(WorkDuration.read(text)
                            .orElseThrow(() -> RestError.ofField(
                                    "timetracking_originalestimate",
                                    "The original estimate specified is not valid: write it like 3w 4d 12h."))));
            case "environment", "duedate", "versions", "fixVersions" -> {
                if (fields.has(name)
                        && !(fields.raw(name).isJsonArray() && fields.list(name).isEmpty())) {
                    throw unknown(name);
                }
            }
            default -> throw unknown(name);
        }
    }

    private static RestError unknown(String name) {
        return RestError.ofField(
                name, "Field '" + name + "' cannot be set. It is not on the appropriate screen, or unknown.");
    }

    private static RestError bad(String name) {
        return RestError.ofField(name, "data was not an object");
    }

    private static <T> T chosen(
            Values fields, String name, Function<String, Optional<T>> byId, Function<String, Optional<T>> byName) {
        Values value = fields.object(name).orElseThrow(() -> bad(name));
        return value.id("id")
                .map(byId)
                .orElseGet(() -> value.text("name").flatMap(byName))
                .orElseThrow(() -> RestError.ofField(
                        name,
                        name.equals("issuetype")
                                ? "valid issue type is required"
                                : "The " + name + " selected is invalid."));
    }

    private Long parent(Values value) {
        String idOrKey = value.text("key").or(() -> value.id("id")).orElse("");
        StoredIssue parent = jira.issues()
                .byIdOrKey(idOrKey)
                .filter(issue -> issue.getProjectId() == projectId)
                .orElseThrow(() -> RestError.ofField("parent", "Could not find issue by id or key."));
        return parent.getId();
    }

    private long component(Values value) {
        Optional<String> id = value.id("id");
        Optional<StoredComponent> found = id.isPresent()
                ? id.filter(text -> text.matches("\\d{1,18}"))
                        .flatMap(text -> jira.projects().component(Long.parseLong(text)))
                : value.text("name").flatMap(name -> jira.projects().component(projectId, name));
        return found.filter(component -> component.projectId() == projectId)
                .orElseThrow(() -> RestError.ofField(
                        "components",
                        "Component name '" + value.text("name").or(() -> id).orElse("") + "' is not valid"))
                .id();
    }

    private String user(Values fields, String name) {
        Optional<Values> value = fields.object(name);
        if (value.isEmpty()) {
            return null;
        }
        String wanted = value.get()
                .text("name")
                .or(() -> value.get().text("key").flatMap(jira.people()::byKey).map(Person::name))
                .orElse("");
        return jira.people()
                .byName(wanted)
                .filter(Person::isActive)
                .map(Person::key)
                .orElseThrow(() -> RestError.ofField(
                        name,
                        name.equals("assignee")
                                ? "User '" + wanted + "' does not exist."
                                : "The reporter specified is not a user."));
    }

    private static <T> List<T> changed(List<T> values, T value, boolean add) {
        List<T> changed = new ArrayList<>(values);
        changed.remove(value);
        if (add) {
            changed.add(value);
        }
        return changed;
    }

    /** Starts a draft for whoever calls: they are the reporter unless the request says otherwise. */
    IssueDraft fresh() {
        return IssueDraft.in(projectId).reporter(call.user().getKey());
    }
}
