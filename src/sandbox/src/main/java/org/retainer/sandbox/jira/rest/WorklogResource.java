package org.retainer.sandbox.jira.rest;

import com.atlassian.jira.permission.ProjectPermissions;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.worklog.StoredWorklog;
import org.retainer.sandbox.jira.worklog.WorkDuration;
import org.retainer.sandbox.jira.worklog.WorklogDraft;

/** The work log of an issue. */
final class WorklogResource {
    private static final Set<String> KNOWN = Set.of(
            "comment",
            "started",
            "timeSpent",
            "timeSpentSeconds",
            "visibility",
            "self",
            "id",
            "issueId",
            "issue",
            "author",
            "updateAuthor",
            "created",
            "updated",
            "properties");

    private final Instance jira;
    private final Shapes shapes;

    WorklogResource(Instance jira, Shapes shapes) {
        this.jira = jira;
        this.shapes = shapes;
    }

    void addTo(Router router) {
        router.on("GET", "/issue/{issue}/worklog", this::list)
                .on("POST", "/issue/{issue}/worklog", this::create)
                .on("GET", "/issue/{issue}/worklog/{worklog}", this::get)
                .on("PUT", "/issue/{issue}/worklog/{worklog}", this::edit)
                .on("DELETE", "/issue/{issue}/worklog/{worklog}", this::delete);
    }

    private Answer list(Call call) {
        StoredIssue issue = Lookups.issue(jira, call);
        List<StoredWorklog> seen = jira.visibility().seenBy(jira.worklogs().ofIssue(issue), issue, call.user());
        var people = jira.people().memo();
        JsonObject json = IssueShapes.page(
                "worklogs",
                shapes.array(seen, worklog -> shapes.worklog(worklog, people)),
                Math.max(20, seen.size()),
                seen.size());
        return Answer.ok(json);
    }

    private Answer get(Call call) {
        return Answer.ok(shapes.worklog(
                worklog(call, Lookups.issue(jira, call)), jira.people().memo()));
    }

    private Answer create(Call call) throws IOException {
        StoredIssue issue = Lookups.issue(jira, call);
        Lookups.allow(jira, ProjectPermissions.WORK_ON_ISSUES, issue, call.user());
        Values body = call.body().only(KNOWN);
        long seconds = seconds(body)
                .orElseThrow(() -> RestError.ofField(
                        "timeLogged", "You must indicate the time spent working (timeSpent, such as 1h 30m)."));
        WorklogDraft draft = draft(body, new WorklogDraft(jira.clock().millis(), seconds, "", null, null), call);
        StoredWorklog created = jira.worklogChanges().create(issue, draft, call.user());
        return Answer.created(shapes.worklog(created, jira.people().memo()));
    }

    private Answer edit(Call call) throws IOException {
        StoredIssue issue = Lookups.issue(jira, call);
        StoredWorklog worklog = worklog(call, issue);
        own(call, issue, worklog, "edit");
        Values body = call.body().only(KNOWN);
        StoredWorklog changed =
                jira.worklogChanges().edit(worklog, draft(body, WorklogDraft.of(worklog.row()), call), call.user());
        return Answer.ok(shapes.worklog(changed, jira.people().memo()));
    }

    private Answer delete(Call call) {
        StoredIssue issue = Lookups.issue(jira, call);
        StoredWorklog worklog = worklog(call, issue);
        own(call, issue, worklog, "delete");
        jira.worklogChanges().delete(worklog);
        return Answer.nothing();
    }

    private void own(Call call, StoredIssue issue, StoredWorklog worklog, String verb) {
        Lookups.allow(jira, ProjectPermissions.WORK_ON_ISSUES, issue, call.user());
        if (!worklog.getAuthorKey().equals(call.user().getKey())
                && !jira.administrators().isAdministrator(call.user())) {
            throw RestError.of(403, "You do not have the permission to " + verb + " this worklog.");
        }
    }

    private StoredWorklog worklog(Call call, StoredIssue issue) {
        String id = call.part("worklog");
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> jira.worklogs().byId(Long.parseLong(text)))
                .filter(worklog -> worklog.row().issueId() == issue.getId())
                .filter(worklog -> jira.visibility().isSeen(worklog, issue, call.user()))
                .orElseThrow(() -> RestError.of(404, "Cannot find worklog with id: '" + id + "'."));
    }

    private WorklogDraft draft(Values body, WorklogDraft base, Call call) {
        String group = base.groupLevel();
        Long role = base.roleLevel();
        if (body.mentions("visibility")) {
            group = null;
            role = null;
            Optional<Values> visibility = body.object("visibility");
            if (visibility.isPresent()) {
                String type = visibility.get().text("type").orElse("");
                String value = visibility.get().text("value").orElse("");
                if (type.equals("group") && jira.groups().isMember(call.user().getKey(), value)) {
                    group = value;
                } else if (type.equals("role")) {
                    role = jira.roles()
                            .byName(value)
                            .orElseThrow(
                                    () -> RestError.ofField("visibility", "Role level '" + value + "' does not exist."))
                            .getId();
                } else {
                    throw RestError.ofField(
                            "visibility",
                            "The type must be group (one of yours) or role, but is '" + type + "' with the value '"
                                    + value + "'.");
                }
            }
        }
        return new WorklogDraft(
                body.instant("started").orElse(base.started()),
                seconds(body).orElse(base.seconds()),
                body.mentions("comment") ? body.text("comment").orElse("") : base.comment(),
                group,
                role);
    }

    private static Optional<Long> seconds(Values body) {
        Optional<Long> seconds = body.whole("timeSpentSeconds");
        if (seconds.isPresent() && !body.has("timeSpent")) {
            return seconds;
        }
        return body.text("timeSpent").map(text -> WorkDuration.read(text)
                .orElseThrow(() -> RestError.ofField(
                        "timeLogged",
                        "Invalid time duration entered: timeSpent is '" + text
                                + "'; the accepted form is 1w 2d 3h 30m.")));
    }
}
