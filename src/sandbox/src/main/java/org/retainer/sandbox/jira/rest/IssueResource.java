package org.retainer.sandbox.jira.rest;

import com.atlassian.jira.permission.ProjectPermissions;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.issue.IssueDraft;
import org.retainer.sandbox.jira.issue.IssueStatus;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.project.StoredProject;
import org.retainer.sandbox.jira.store.Refusal;

/** Creates, shows, edits and deletes issues. */
final class IssueResource {
    private final Instance jira;
    private final Shapes shapes;
    private final IssueShapes issues;

    IssueResource(Instance jira, Shapes shapes) {
        this.jira = jira;
        this.shapes = shapes;
        this.issues = new IssueShapes(jira, shapes);
    }

    void addTo(Router router) {
        router.on("POST", "/issue", this::create)
                .on("GET", "/issue/{issue}", this::get)
                .on("PUT", "/issue/{issue}", this::edit)
                .on("DELETE", "/issue/{issue}", this::delete)
                .on("PUT", "/issue/{issue}/assignee", this::assign)
                .on("GET", "/issue/{issue}/transitions", this::transitions)
                .on("POST", "/issue/{issue}/transitions", this::transition)
                .on("GET", "/issue/{issue}/comment", call -> {
                    Lookups.issue(jira, call);
                    return Answer.ok(IssueShapes.page("comments", new JsonArray(), 1048576, 0));
                });
    }

    private Answer create(Call call) throws IOException {
        Values body = call.body();
        Values fields = body.object("fields")
                .orElseThrow(() -> RestError.of(400, "The request must have an object \"fields\"."));
        StoredProject project = project(call, fields);
        if (!fields.has("issuetype")) {
            throw RestError.ofField("issuetype", "issue type is required");
        }
        IssueInput input = new IssueInput(jira, call, project.getId());
        IssueDraft draft = input.fresh();
        input.setAll(fields, draft);
        body.object("update").ifPresent(update -> input.updateAll(update, draft));
        StoredIssue created = jira.issueChanges().create(draft, call.user());
        JsonObject json = new JsonObject();
        json.addProperty("id", String.valueOf(created.getId()));
        json.addProperty("key", created.getKey());
        json.addProperty("self", shapes.self("issue/" + created.getId()));
        return Answer.created(json);
    }

    private StoredProject project(Call call, Values fields) {
        RestError required = RestError.ofField("project", "project is required");
        Values project = fields.object("project").orElseThrow(() -> required);
        Optional<String> idOrKey = project.text("key").or(() -> project.id("id"));
        return idOrKey.flatMap(wanted -> {
                    Collection<StoredProject> visible = jira.permissions().visible(call.user());
                    return visible.stream()
                            .filter(one -> one.getKey().equals(wanted)
                                    || String.valueOf(one.getId()).equals(wanted))
                            .findFirst();
                })
                .orElseThrow(() -> RestError.ofField("project", "valid project is required"));
    }

    private Answer get(Call call) {
        StoredIssue issue = Lookups.issue(jira, call);
        JsonObject json = issues.issue(
                issue, FieldChoice.of(call.words("fields"), true), jira.people().memo());
        if (call.expand().contains("names")) {
            json.add("names", IssueField.names());
        }
        if (call.expand().contains("schema")) {
            json.add("schema", IssueField.schemas());
        }
        if (call.expand().contains("transitions")) {
            json.add("transitions", issues.transitions());
        }
        return Answer.ok(json);
    }

    private Answer edit(Call call) throws IOException {
        StoredIssue issue = Lookups.issue(jira, call);
        Lookups.allow(jira, ProjectPermissions.EDIT_ISSUES, issue, call.user());
        Values body = call.body();
        IssueInput input = new IssueInput(jira, call, issue.getProjectId());
        IssueDraft draft = IssueDraft.of(issue);
        body.object("fields").ifPresent(fields -> input.setAll(fields, draft));
        body.object("update").ifPresent(update -> input.updateAll(update, draft));
        jira.issueChanges().edit(issue, draft, call.user());
        return Answer.nothing();
    }

    private Answer assign(Call call) throws IOException {
        StoredIssue issue = Lookups.issue(jira, call);
        Lookups.allow(jira, ProjectPermissions.EDIT_ISSUES, issue, call.user());
        Values body = call.body();
        JsonObject fields = new JsonObject();
        JsonElement assignee = JsonNull.INSTANCE;
        if (body.has("name") || body.has("key")) {
            JsonObject person = new JsonObject();
            body.text("name").ifPresent(name -> person.addProperty("name", name));
            body.text("key").ifPresent(key -> person.addProperty("key", key));
            assignee = person;
        }
        fields.add("assignee", assignee);
        IssueDraft draft = IssueDraft.of(issue);
        new IssueInput(jira, call, issue.getProjectId()).setAll(Values.of(fields), draft);
        jira.issueChanges().edit(issue, draft, call.user());
        return Answer.nothing();
    }

    private Answer delete(Call call) {
        StoredIssue issue = Lookups.issue(jira, call);
        Lookups.allow(jira, ProjectPermissions.EDIT_ISSUES, issue, call.user());
        boolean alsoSubTasks =
                call.parameter("deleteSubtasks").filter("true"::equals).isPresent();
        if (!alsoSubTasks && !jira.issues().subTasks(issue.getId()).isEmpty()) {
            throw Refusal.of("The issue '" + issue.getKey() + "' has subtasks. You must specify the 'deleteSubtasks'"
                    + " parameter to delete this issue and all its subtasks.");
        }
        jira.issueChanges().delete(issue, call.user());
        return Answer.nothing();
    }

    private Answer transitions(Call call) {
        Lookups.issue(jira, call);
        JsonObject json = new JsonObject();
        json.addProperty("expand", "transitions");
        json.add("transitions", issues.transitions());
        return Answer.ok(json);
    }

    private Answer transition(Call call) throws IOException {
        StoredIssue issue = Lookups.issue(jira, call);
        Lookups.allow(jira, ProjectPermissions.EDIT_ISSUES, issue, call.user());
        String id =
                call.body().object("transition").flatMap(step -> step.id("id")).orElse("");
        IssueStatus status = Arrays.stream(IssueStatus.values())
                .filter(one -> one.transitionId().equals(id))
                .findFirst()
                .orElseThrow(() -> RestError.of(
                        400,
                        "It seems that you have tried to perform a workflow operation" + " (id '" + id
                                + "') that is not valid for the current state of this issue."));
        jira.issueChanges().edit(issue, IssueDraft.of(issue).status(status), call.user());
        return Answer.nothing();
    }
}
